package vn.hotline.launch.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DumpTallyTest {

    private static final String DUMP = """
            -- MariaDB dump 10.19
            -- CHANGE MASTER TO MASTER_LOG_FILE='hotline-log.000007', MASTER_LOG_POS=1455;

            CREATE TABLE `t` (
              `id` int(11) NOT NULL
            );
            INSERT INTO `t` VALUES
            (1,0x6100,'Nguyễn\\n(2,\\'x\\'),'),
            (2,NULL,'x');
            INSERT INTO `t` VALUES
            (3,NULL,'INSERT INTO `u` VALUES');
            INSERT INTO `other` VALUES
            (1);
            -- SET GLOBAL gtid_slave_pos='0-1-205';
            -- Dump completed on 2026-11-30  1:51:51
            """;

    /** In whatever pieces it comes. */
    @Property
    void countsRowsAndKnowsWhereTheDumpStands(@ForAll @IntRange(min = 1, max = 400) int piece) {
        byte[] bytes = DUMP.getBytes(StandardCharsets.UTF_8);
        DumpTally tally = new DumpTally();
        for (int from = 0; from < bytes.length; from += piece) {
            tally.add(bytes, from, Math.min(piece, bytes.length - from));
        }

        assertThat(tally.rows()).isEqualTo(Map.of("t", 3L, "other", 1L));
        assertThat(tally.logFile()).contains("hotline-log.000007");
        assertThat(tally.logPosition()).isEqualTo(1455);
        assertThat(tally.lastChange()).isEqualTo(205);
        assertThat(tally.isComplete()).isTrue();
    }

    @Property
    void aDumpWithoutItsEndIsIncomplete(@ForAll @IntRange(min = 0, max = 600) int end) {
        byte[] bytes = DUMP.getBytes(StandardCharsets.UTF_8);
        DumpTally tally = new DumpTally();
        tally.add(bytes, 0, Math.min(end, DUMP.indexOf("-- Dump completed")));

        assertThat(tally.isComplete()).isFalse();
    }
}
