package vn.hotline.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is packed into blocks comes out of them again, all of it and by its tokens. */
class PostingBlockTest {

    @Property(tries = 100)
    void postingsComeOutAsTheyWentIn(@ForAll Random random) {
        List<Posting> postings = postings(random);
        List<PostingBlock> blocks = blocks(postings);

        List<Posting> out = new ArrayList<>();
        blocks.forEach(block -> block.postings().forEachRemaining(out::add));
        assertThat(out).isEqualTo(postings);
        assertThat(blocks).allSatisfy(block -> assertThat(block.packed().length).isBetween(1, PostingBlock.FULL + 30));
        // they are found by where they begin
        for (int i = 1; i < blocks.size(); i++) {
            assertThat(Arrays.compareUnsigned(
                            blocks.get(i - 1).beginsAt(), blocks.get(i).beginsAt()))
                    .isNegative();
        }
    }

    /** Whatever a run is asked for, it answers as the sorted list of its postings would. */
    @Property(tries = 100)
    void aRunIsReadDownwards(@ForAll Random random) {
        List<Posting> postings = postings(random);
        List<PostingBlock> blocks = blocks(postings);
        TreeSet<Posting> sorted = new TreeSet<>(postings);
        ByteArrayOutputStream begins = new ByteArrayOutputStream();
        blocks.forEach(block -> begins.writeBytes(block.beginsAt()));
        RunDirectory directory = new RunDirectory(begins.toByteArray());
        RunPart.Reader reader = (run, first, last) -> between(blocks, first, last);

        long[] tokens = LongStream.concat(
                        postings.stream().mapToLong(Posting::token).distinct(), random.longs(5))
                .toArray();
        for (long token : tokens) {
            RunPart part = new RunPart(reader, 1, directory, token);
            long id = Long.MAX_VALUE;
            while (id > 0) {
                Posting expected = sorted.floor(new Posting(token, id, false));
                boolean isThere = expected != null && expected.token() == token;
                long found = part.upTo(id);
                assertThat(found)
                        .isEqualTo(isThere ? expected.recordId() << 1 | (expected.gone() ? 1 : 0) : TokenPostings.NONE);
                if (!isThere) {
                    break;
                }
                id = Math.min(found >>> 1, id) - 1 - random.nextInt(3);
            }
        }
    }

    @Test
    void aCommonTokenTakesLittleMoreThanAByteARecord() {
        List<Posting> postings = IntStream.rangeClosed(1, 10_000)
                .mapToObj(id -> new Posting(-7, 20L * id, false))
                .toList();

        assertThat(blocks(postings).stream()
                        .mapToInt(block -> block.packed().length)
                        .sum())
                .isLessThan(10_200);
    }

    @Test
    void whatComesOutOfOrderIsRefused() {
        PostingBlock.Packer packer = new PostingBlock.Packer(block -> {});
        packer.add(new Posting(-1, 5, false));

        assertThatIllegalArgumentException().isThrownBy(() -> packer.add(new Posting(1, 6, false)));
        assertThatIllegalArgumentException().isThrownBy(() -> packer.add(new Posting(-1, 5, true)));
    }

    /** Of one token and record what was said last counts. */
    @Property(tries = 100)
    void theNewestOfSeveralRunsCounts(@ForAll Random random) {
        List<List<Posting>> newestFirst = List.of(postings(random), postings(random), postings(random));
        TreeMap<Posting, Posting> expected = new TreeMap<>();
        for (List<Posting> run : newestFirst) {
            run.forEach(posting -> expected.putIfAbsent(posting, posting));
        }

        assertThat(merged(newestFirst, false)).containsExactlyElementsOf(expected.values());
        expected.values().removeIf(Posting::gone);
        assertThat(merged(newestFirst, true)).containsExactlyElementsOf(expected.values());
    }

    private static List<Posting> merged(List<List<Posting>> newestFirst, boolean forgetsGone) {
        List<Posting> merged = new ArrayList<>();
        new PostingMerge(newestFirst.stream().map(List::iterator).toList(), forgetsGone).forEachRemaining(merged::add);
        return merged;
    }

    /** Rare tokens and some that many records hold, of either sign. */
    private static List<Posting> postings(Random random) {
        TreeMap<Posting, Posting> sorted = new TreeMap<>();
        int records = 1 + random.nextInt(1_500);
        long[] common = new Random(1).longs(4).toArray();
        for (int i = 0; i < records; i++) {
            long id = 1 + random.nextInt(10 * records);
            long token = random.nextInt(3) == 0 ? random.nextLong() : common[random.nextInt(common.length)];
            Posting posting = new Posting(token, id, random.nextInt(5) == 0);
            sorted.put(posting, posting);
        }
        return List.copyOf(sorted.keySet());
    }

    private static List<PostingBlock> blocks(List<Posting> postings) {
        List<PostingBlock> blocks = new ArrayList<>();
        PostingBlock.Packer packer = new PostingBlock.Packer(blocks::add);
        postings.forEach(packer::add);
        packer.end();
        return blocks;
    }

    /** As the database does it. */
    private static List<PostingBlock> between(List<PostingBlock> blocks, byte[] first, byte[] last) {
        return blocks.stream()
                .filter(block -> Arrays.compareUnsigned(block.beginsAt(), first) >= 0)
                .filter(block -> Arrays.compareUnsigned(block.beginsAt(), last) <= 0)
                .toList();
    }
}
