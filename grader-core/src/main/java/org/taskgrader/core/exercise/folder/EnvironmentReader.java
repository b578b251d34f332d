package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a test's {@code environment}: variables that a program finds with {@code getenv}. */
final class EnvironmentReader {

    /**
     * Names that mean something to the program alone. Those that the dynamic linker, the C library (glibc's list of what it
     * drops for privileged programs), sanitizers and debuggers listen to stay ours: with them a program would be another one.
     */
    private static final Pattern NAME =
            Pattern.compile("(?!TASKGRADER_|LD_|LC_|GCONV_|GETCONF_|GLIBC_|MALLOC_|RES_|NIS_|DEBUGINFOD_"
                    + "|PYTHON|GDB|(PATH|LOCPATH|NLSPATH|LANG|LANGUAGE|TMPDIR|TZDIR|HOSTALIASES|LOCALDOMAIN|RESOLV_HOST_CONF)$"
                    + "|\\w*_OPTIONS$)[A-Z][A-Z0-9_]{0,63}");

    private static final int MOST = 50;
    private static final int LONGEST_VALUE = 4096;

    private EnvironmentReader() {}

    /** {@code NAME=value} for each, in the order in which they are written. */
    static List<String> read(Optional<Setting> environment) {
        List<String> variables = new ArrayList<>();
        environment.ifPresent(setting -> {
            setting.entries().forEach((name, value) -> variable(name, value).ifPresent(variables::add));
            if (variables.size() > MOST) {
                setting.error("There are " + variables.size() + " variables.", "Keep at most " + MOST + ".");
            }
        });
        return variables;
    }

    private static Optional<String> variable(String name, Setting value) {
        if (!NAME.matcher(name).matches()) {
            value.error(
                    "\"" + name + "\" cannot be set for a program.",
                    "Use capital letters, digits and \"_\", and no name that the system itself listens to.");
            return Optional.empty();
        }
        Optional<String> text = value.argument();
        if (text.filter(content -> content.length() > LONGEST_VALUE).isPresent()) {
            value.error("The value is very long.", "Keep it within " + LONGEST_VALUE + " characters.");
        }
        return text.map(content -> name + "=" + content);
    }
}
