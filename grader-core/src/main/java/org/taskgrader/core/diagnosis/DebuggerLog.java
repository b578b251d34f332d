package org.taskgrader.core.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.plan.ProgramFiles;

/**
 * What gdb wrote under a script of {@link DebuggerScript}: for each stop of the program the signal, and behind it lines of
 * the machine interface (gdb manual, 27 "The GDB/MI Interface"). Whatever is not as expected is passed over.
 *
 * @param stops in the order in which they happened
 */
record DebuggerLog(List<Stop> stops) {

    private static final int MOST_STOPS = 4;
    private static final int LONGEST_VALUE = 1200;
    private static final Pattern SIGNAL = Pattern.compile("Program received signal (?<name>SIG[A-Z0-9]{1,10}), .*");
    private static final Pattern REGISTER = Pattern.compile("@(?<name>fault|stack|code) = 0x(?<value>[0-9a-f]{1,16})");
    private static final Pattern BLOCK =
            Pattern.compile("Line (?<line>\\d{1,6}) of " + Pattern.quote("\"" + ProgramFiles.LEARNERS + "\"")
                    + " starts at address 0x[0-9a-f]{1,16} <(?<function>\\w++)(?:\\+\\d{1,9})?> and ends at .*");
    private static final Pattern FRAME = Pattern.compile("#(?<level>\\d{1,2}) .*");
    private static final Pattern PRINTED = Pattern.compile("\\$\\d{1,6} = (?<value>.*)");
    private static final int NOWHERE = -1;
    private static final Pattern FIELD = Pattern.compile("(?<key>[a-z]+)=\"(?<value>(?:[^\"\\\\]++|\\\\.)*+)\"");

    DebuggerLog {
        stops = List.copyOf(stops);
    }

    /**
     * The program at rest.
     *
     * @param frames the innermost first
     * @param variables of those frames that were asked for, one list each, in the same order
     * @param globals variables outside of all functions that were asked for by name
     * @param reached what was asked for beside variables, by the level of the frame in which it stands for that value
     * @param signalled what the kernel says of a signal for a bad use of memory
     * @param blocks that the program had last entered, the oldest first; empty where none were kept
     */
    record Stop(
            String signal,
            List<Frame> frames,
            List<List<Value>> variables,
            List<Value> globals,
            Map<Integer, List<Value>> reached,
            Signalled signalled,
            List<Block> blocks) {

        Stop {
            frames = List.copyOf(frames);
            variables = List.copyOf(variables);
            globals = List.copyOf(globals);
            reached = Map.copyOf(reached);
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * About a signal (sigaction(2)); each is 0 where it was not told.
     *
     * @param code why it was sent
     * @param address that was used
     * @param stack the stack pointer
     */
    record Signalled(long code, long address, long stack) {

        static final Signalled UNKNOWN = new Signalled(0, 0, 0);
    }

    /** A call in progress; without file and line where nothing is known of the code. */
    record Frame(String function, Optional<String> file, int line) {}

    /** A basic block of the program's file: its function, and the line where it starts. */
    record Block(String function, int line) {}

    /** A variable with its value as gdb shows it. */
    record Value(String name, String text) {}

    static DebuggerLog read(String log) {
        List<Stop> stops = new ArrayList<>();
        Optional<Building> current = Optional.empty();
        for (String line : (Iterable<String>) log.lines()::iterator) {
            Matcher signal = SIGNAL.matcher(line);
            if (signal.matches()) {
                current.ifPresent(building -> stops.add(building.stop()));
                current =
                        stops.size() < MOST_STOPS ? Optional.of(new Building(signal.group("name"))) : Optional.empty();
            }
            current.ifPresent(building -> building.take(line));
        }
        current.ifPresent(building -> stops.add(building.stop()));
        return new DebuggerLog(stops);
    }

    /** A stop while its lines are being read. */
    private static final class Building {

        private final String signal;
        private final List<Frame> frames = new ArrayList<>();
        private final List<List<Value>> variables = new ArrayList<>();
        private final List<Value> globals = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final Map<Integer, List<Value>> reached = new HashMap<>();
        private String global = "";
        private String asked = "";
        private int level = NOWHERE;
        private Signalled signalled = Signalled.UNKNOWN;

        Building(String signal) {
            this.signal = signal;
        }

        void take(String line) {
            Matcher register = REGISTER.matcher(line);
            Matcher block = BLOCK.matcher(line);
            Matcher frame = FRAME.matcher(line);
            Matcher printed = PRINTED.matcher(line);
            if (line.startsWith("^done,stack=[")) {
                readFrames(line);
            } else if (line.startsWith("^done,variables=[")) {
                variables.add(readValues(line));
            } else if (line.startsWith(DebuggerScript.GLOBAL)) {
                global = line.substring(DebuggerScript.GLOBAL.length());
            } else if (line.startsWith("^done,value=\"") && !global.isEmpty()) {
                String name = global;
                readValue(line).ifPresent(text -> globals.add(new Value(name, text)));
                global = "";
            } else if (line.startsWith(DebuggerScript.REACHED)) {
                asked = line.substring(DebuggerScript.REACHED.length());
                level = NOWHERE;
            } else if (frame.matches()) {
                level = Integer.parseInt(frame.group("level"));
            } else if (printed.matches() && !asked.isEmpty() && level != NOWHERE) {
                reached.computeIfAbsent(level, here -> new ArrayList<>())
                        .add(new Value(asked, shortened(printed.group("value"))));
                level = NOWHERE;
            } else if (register.matches()) {
                long value = Long.parseUnsignedLong(register.group("value"), 16);
                signalled = switch (register.group("name")) {
                    case "code" -> new Signalled(value, signalled.address(), signalled.stack());
                    case "fault" -> new Signalled(signalled.code(), value, signalled.stack());
                    default -> new Signalled(signalled.code(), signalled.address(), value);
                };
            } else if (block.matches() && blocks.size() < BlockTrace.SHOWN) {
                blocks.add(new Block(block.group("function"), Integer.parseInt(block.group("line"))));
            }
        }

        Stop stop() {
            return new Stop(signal, frames, variables, globals, reached, signalled, blocks);
        }

        private void readFrames(String line) {
            String function = "";
            Optional<String> file = Optional.empty();
            Matcher field = FIELD.matcher(line);
            while (field.find()) {
                String value = unescaped(field.group("value"));
                switch (field.group("key")) {
                    case "level" -> {
                        function = "";
                        file = Optional.empty();
                    }
                    case "func" -> function = value;
                    case "file" -> file = Optional.of(value);
                    // The last field of every frame.
                    case "arch" -> frames.add(new Frame(function, file, lineOf(line, field.start())));
                    default -> {
                        // fullname, addr, from: of no use here
                    }
                }
            }
        }

        /** The number in {@code line="12",} right before {@code arch}; 0 where there is none. */
        private static int lineOf(String text, int end) {
            int start = text.lastIndexOf("line=\"", end);
            int close = start < 0 ? -1 : text.indexOf('"', start + 6);
            if (close != end - 2 || close - start - 6 > 7) {
                return 0;
            }
            return Integer.parseInt(text, start + 6, close, 10);
        }

        private static Optional<String> readValue(String line) {
            Matcher field = FIELD.matcher(line);
            return field.find() ? Optional.of(shortened(unescaped(field.group("value")))) : Optional.empty();
        }

        private static String shortened(String value) {
            return value.substring(0, Math.min(LONGEST_VALUE, value.length()));
        }

        private static List<Value> readValues(String line) {
            List<Value> values = new ArrayList<>();
            String name = "";
            Matcher field = FIELD.matcher(line);
            while (field.find()) {
                if (field.group("key").equals("name")) {
                    name = unescaped(field.group("value"));
                } else if (field.group("key").equals("value")) {
                    values.add(new Value(name, shortened(unescaped(field.group("value")))));
                }
            }
            return values;
        }
    }

    /** Undoes the escapes of a C string as the machine interface writes it. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                char escaped = text.charAt(i);
                plain.append(
                        switch (escaped) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            default -> escaped;
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
