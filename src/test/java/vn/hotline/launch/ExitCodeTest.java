package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

    @Test
    void everyCodeIsItsOwnAndBelowThoseOfSignals() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number))
                .doesNotHaveDuplicates()
                .allMatch(number -> number < 126);
    }
}
