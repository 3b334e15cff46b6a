package vn.hotline.launch;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hotline.kernel.Days;

/**
 * A command and its options as typed, checked, with presets filled in.
 *
 * @param demo empty: what the directory holds, and nothing in a new one
 * @param to where a backup goes, or null
 * @param from where a backup lies, or null
 * @param until the last second that is wanted of a backup
 */
record CommandLine(Command command, int port, Path data, Optional<DemoMode> demo, Path to, Path from, Instant until) {

    static CommandLine parse(String... words) {
        List<String> typed = Arrays.asList(words);
        if (typed.contains("--help") || typed.contains("-h")) {
            return of(Command.HELP, Map.of());
        }
        Command command = command(typed);
        int first =
                (int) typed.stream().takeWhile(word -> !word.startsWith("-")).count();
        return of(command, options(command, typed.subList(first, typed.size())));
    }

    private static Command command(List<String> typed) {
        String words = typed.stream().takeWhile(word -> !word.startsWith("-")).collect(Collectors.joining(" "));
        if (words.isEmpty()) {
            return Command.START;
        }
        return Arrays.stream(Command.values())
                .filter(command -> command.words().equals(words))
                .findFirst()
                .orElseThrow(() -> usage("unknown command '" + words + "'"));
    }

    private static Map<Option, String> options(Command command, List<String> typed) {
        Map<Option, String> given = new EnumMap<>(Option.class);
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            int equals = word.indexOf('=');
            Option option = option(command, equals < 0 ? word : word.substring(0, equals));
            if (equals < 0 && ++i == typed.size()) {
                throw usage(option.flag() + " needs a value");
            }
            String value = equals < 0 ? typed.get(i) : word.substring(equals + 1);
            if (given.put(option, value) != null) {
                throw usage(option.flag() + " is given twice");
            }
        }
        return given;
    }

    private static Option option(Command command, String flag) {
        return Arrays.stream(Option.values())
                .filter(option -> option.flag().equals(flag) && command.takes(option))
                .findFirst()
                .orElseThrow(() -> usage("unknown option '" + flag + "'"));
    }

    private static CommandLine of(Command command, Map<Option, String> given) {
        return new CommandLine(
                command,
                port(value(given, Option.PORT)),
                data(value(given, Option.DATA)),
                Optional.ofNullable(given.get(Option.DEMO)).map(CommandLine::demo),
                required(command, given, Option.TO),
                required(command, given, Option.FROM),
                until(value(given, Option.UNTIL)));
    }

    private static String value(Map<Option, String> given, Option option) {
        return given.getOrDefault(option, option.preset());
    }

    private static int port(String value) {
        if (value.matches("\\d{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw usage("--port takes a number from 1 to 65535, not '" + value + "'");
    }

    private static Path data(String value) {
        if (value.isBlank() || value.indexOf('\0') >= 0) {
            throw usage("--data takes a directory");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static DemoMode demo(String value) {
        return DemoMode.of(value)
                .orElseThrow(() -> usage("--demo takes none, story or published, not '" + value + "'"));
    }

    private static Path required(Command command, Map<Option, String> given, Option option) {
        String value = value(given, option);
        if (command == Command.HELP || !command.takes(option)) {
            return null;
        }
        if (value.isBlank() || value.indexOf('\0') >= 0) {
            throw usage(command.words() + " needs " + option.flag());
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static Instant until(String value) {
        try {
            if (value.isEmpty()) {
                return Instant.MAX;
            }
            return value.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDateTime.parse(value).atZone(Days.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw usage("--until takes a time like 2026-11-30T09:15 or 2026-11-30T02:15:00Z, not '" + value + "'");
        }
    }

    private static LaunchException usage(String line) {
        return new LaunchException(ExitCode.USAGE, line + "; --help shows what there is");
    }

    static String help() {
        return """
                Hotline 111: case intake of Viet Nam's child-protection hotline and its anti-trafficking line

                java -jar hotline.jar [command] [options]

                Commands
                %s

                Options
                %s

                Environment
                %s

                Exit codes
                %s
                """.formatted(
                        lines(Command.values(), command -> "  %-32s %s".formatted(command.words(), command.purpose())),
                        lines(Option.values(), Option::help),
                        lines(Settings.Name.values(), Settings.Name::help),
                        lines(ExitCode.values(), code -> "  %-4d %s".formatted(code.number(), code.meaning())));
    }

    private static <T> String lines(T[] values, Function<T, String> line) {
        return Arrays.stream(values).map(line).collect(Collectors.joining("\n"));
    }
}
