package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void withoutWordsItStartsAnEmptySystemInTheWorkingDirectory() {
        CommandLine line = CommandLine.parse();

        assertThat(line.command()).isEqualTo(Command.START);
        assertThat(line.port()).isEqualTo(8080);
        assertThat(line.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(line.demo()).as("what the directory holds").isEmpty();
    }

    @Test
    void valuesFollowABlankOrAnEqualsSign() {
        CommandLine line = CommandLine.parse("start", "--port=9000", "--data", "/srv/hotline", "--demo", "story");

        assertThat(line)
                .isEqualTo(new CommandLine(
                        Command.START,
                        9000,
                        Path.of("/srv/hotline"),
                        Optional.of(DemoMode.STORY),
                        null,
                        null,
                        Instant.MAX));
    }

    @Test
    void aTimeIsThatOfVietNamUnlessItSaysOtherwise() {
        Instant wanted = Instant.parse("2026-11-30T02:15:00Z");

        assertThat(Stream.of("2026-11-30T09:15", "2026-11-30T02:15:00Z", "2026-11-30T03:15+01:00"))
                .allSatisfy(typed -> assertThat(CommandLine.parse("restore", "--from", "x", "--until", typed)
                                .until())
                        .isEqualTo(wanted));
    }

    @Test
    void helpWinsOverEverythingElse() {
        assertThat(CommandLine.parse("--port", "x", "--help").command()).isEqualTo(Command.HELP);
    }

    @Test
    void helpNamesEveryCommandOptionVariableAndCode() {
        String help = CommandLine.help();

        assertThat(Command.values()).allSatisfy(command -> assertThat(help).contains(command.words()));
        assertThat(Option.values()).allSatisfy(option -> assertThat(help).contains(option.flag()));
        assertThat(Settings.Name.values()).allSatisfy(name -> assertThat(help).contains(name.name()));
        assertThat(ExitCode.values()).allSatisfy(code -> assertThat(help).contains(code.meaning()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 8080",
                "stop",
                "--port",
                "--port 0",
                "--port 70000",
                "--port eight",
                "--port 1 --port 2",
                "--demo big",
                "--data=",
                "help --port 8080",
                "--port 8080 start",
                "backup",
                "backup --to=",
                "restore --data x",
                "verify backup --to x",
                "restore --from x --until yesterday",
                "--until 2026-11-30T09:15"
            })
    void whatItDoesNotUnderstandEndsWithOneLine(String typed) {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> CommandLine.parse(typed.split(" ")))
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .withMessageNotContaining("\n");
    }
}
