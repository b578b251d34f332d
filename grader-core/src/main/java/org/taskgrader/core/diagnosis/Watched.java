package org.taskgrader.core.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.rule.RuleCheck;
import org.taskgrader.core.source.CSource;

/**
 * Counts what a program does, inside the program: gcc calls a function of ours at the start of each basic block (gcc manual,
 * 3.12, {@code -fsanitize-coverage=trace-pc}) and of each function of the program ({@code -finstrument-functions}), and the
 * linker leads calls of the library over a stub of ours (ld manual, {@code --wrap}), also those by a pointer. When the program
 * has ended, after all that it does at its end, the numbers are written to a copy of its standard error, as one line.
 *
 * <p>What a function of the library does inside is no block of the program's. Those that go over a whole text or piece of
 * memory count as many steps as it has characters.
 */
@SuppressWarnings("InlineFormatString") // what is C stands together
final class Watched {

    private static final String FILE = "watched.h";
    private static final String START = "taskgrader:";
    private static final Pattern LINE = Pattern.compile(START + "((?: \\d{1,19}){1,40})");

    /** glibc's headers call functions that read numbers by another name (ISO C99's {@code %a} is no length there). */
    private static final Set<String> RENAMED = Set.of("scanf", "fscanf", "sscanf", "vscanf", "vfscanf", "vsscanf");

    /** The prototypes are glibc's, whose names a program may have for functions of its own. */
    private static final String COUNTING = """
            #define TASKGRADER_QUIET __attribute__((no_sanitize_coverage, no_instrument_function, optimize("O2")))
            unsigned long taskgrader_calls[%d] __attribute__((used));
            static unsigned long taskgrader_steps;
            static int taskgrader_told = 2;
            extern int taskgrader_fcntl(int, int, ...) __asm__("__fcntl");
            extern long taskgrader_write(int, const void *, unsigned long) __asm__("__write");
            TASKGRADER_QUIET void __sanitizer_cov_trace_pc(void) { taskgrader_steps++; }
            TASKGRADER_QUIET __attribute__((constructor(101))) static void taskgrader_begin(void)
            {
                int copy = taskgrader_fcntl(2, 1030, 40); /* F_DUPFD_CLOEXEC */
                if (copy >= 0) { taskgrader_told = copy; }
            }
            TASKGRADER_QUIET static char *taskgrader_number(char *end, unsigned long number)
            {
                do { *--end = '0' + number %% 10; number /= 10; } while (number != 0);
                return end;
            }
            TASKGRADER_QUIET __attribute__((destructor(101))) static void taskgrader_end(void)
            {
                static const char start[] = "\\n%s ";
                char line[24 * (%1$d + 2) + sizeof start];
                char *end = line + sizeof line, *at = end;
                *--at = '\\n';
                for (int i = %1$d - 1; i-- > 0;) {
                    at = taskgrader_number(at, taskgrader_calls[i]);
                    *--at = ' ';
                }
                at = taskgrader_number(at, taskgrader_steps);
                for (int i = sizeof start - 1; i-- > 0;) { *--at = start[i]; }
                taskgrader_write(taskgrader_told, at, end - at);
            }
            TASKGRADER_QUIET void __cyg_profile_func_exit(void *function, void *site) { (void) function; (void) site; }
            """;

    private static final String OWN = """
            extern char taskgrader_own%1$d[] __asm__("%2$s");
            """;

    private static final String ENTER = """
            TASKGRADER_QUIET void __cyg_profile_func_enter(void *function, void *site)
            {
                (void) site;
                (void) function;
            %s}
            """;

    private static final String ENTERED = """
                if (function == (void *) taskgrader_own%1$d) { taskgrader_calls[%1$d]++; }
            """;

    /** The stub leaves all registers as they are, so it does for any function, whatever its arguments. */
    private static final String STUB = """
            #ifdef __x86_64__
            __asm__(".pushsection .text\\n.globl __wrap_%2$s\\n__wrap_%2$s:\\n\\tincq taskgrader_calls+%3$d(%%rip)\\n"
                    "\\tjmp __real_%2$s\\n.popsection\\n");
            #elif defined __aarch64__
            __asm__(".pushsection .text\\n.globl __wrap_%2$s\\n__wrap_%2$s:\\n\\tadrp x16, taskgrader_calls+%3$d\\n"
                    "\\tadd x16, x16, :lo12:taskgrader_calls+%3$d\\n\\tldr x17, [x16]\\n\\tadd x17, x17, #1\\n"
                    "\\tstr x17, [x16]\\n\\tb __real_%2$s\\n.popsection\\n");
            #else
            #error "calls of library functions are counted on x86-64 and AArch64 only"
            #endif
            """;

    /** Functions that go over all characters, and how many they go over, by the names of their parameters. */
    private record Walk(String result, String name, String parameters, String arguments, String steps) {

        String wrapper(String counting) {
            return """
                    extern %1$s __real_%2$s(%3$s);
                    TASKGRADER_QUIET %1$s __wrap_%2$s(%3$s)
                    {
                        taskgrader_steps += %5$s;
                        %6$s
                        return __real_%2$s(%4$s);
                    }
                    """.formatted(result, name, parameters, arguments, steps, counting);
        }
    }

    private static final String TWO_TEXTS = "char *to, const char *from";
    private static final String MEMORY = "void *to, const void *from, unsigned long n";
    private static final List<Walk> WALKS = List.of(
            new Walk("unsigned long", "strlen", "const char *from", "from", "taskgrader_length(from)"),
            new Walk("char *", "strcpy", TWO_TEXTS, "to, from", "taskgrader_length(from)"),
            new Walk("char *", "strcat", TWO_TEXTS, "to, from", "taskgrader_length(to) + taskgrader_length(from)"),
            new Walk("char *", "strchr", "const char *from, int c", "from, c", "taskgrader_length(from)"),
            new Walk("char *", "strrchr", "const char *from, int c", "from, c", "taskgrader_length(from)"),
            new Walk("char *", "strdup", "const char *from", "from", "taskgrader_length(from)"),
            new Walk("void *", "memcpy", MEMORY, "to, from, n", "n"),
            new Walk("void *", "memmove", MEMORY, "to, from, n", "n"),
            new Walk("void *", "memset", "void *to, int c, unsigned long n", "to, c, n", "n"));

    private static final String LENGTH = """
            TASKGRADER_QUIET static unsigned long taskgrader_length(const char *text)
            {
                const volatile char *character = text; /* or gcc makes a call of strlen of it, which comes back here */
                unsigned long length = 0;
                while (character[length] != 0) { length++; }
                return length;
            }
            """;

    private Watched() {}

    /**
     * What was counted in one run.
     *
     * @param steps basic blocks that were executed
     * @param calls by the names of functions
     */
    record Counts(long steps, Map<String, Long> calls) {

        Counts {
            calls = Map.copyOf(calls);
        }
    }

    /**
     * The same call of the compiler, with the counting in what it builds.
     *
     * @param functions those whose calls are counted
     */
    static Compilation in(Compilation compilation, CSource source, List<String> functions) {
        List<PlacedFile> files = new ArrayList<>(compilation.files());
        files.add(new PlacedFile(FILE, Bytes.utf8(header(source, functions))));
        List<String> arguments = new ArrayList<>(
                List.of("-include", FILE, "-fsanitize-coverage=trace-pc", "-finstrument-functions", "-fno-builtin"));
        WALKS.forEach(walk -> arguments.add("-Wl,--wrap=" + walk.name()));
        functions.stream()
                .filter(function -> isOfLibrary(source, function))
                .flatMap(function -> names(function).stream())
                .map(name -> "-Wl,--wrap=" + name)
                .filter(argument -> !arguments.contains(argument))
                .forEach(arguments::add);
        arguments.addAll(compilation.arguments());
        return new Compilation(files, arguments, compilation.limits());
    }

    private static String header(CSource source, List<String> functions) {
        StringBuilder header = new StringBuilder(COUNTING.formatted(functions.size() + 1, START));
        StringBuilder entered = new StringBuilder();
        header.append(LENGTH);
        for (int i = 0; i < functions.size(); i++) {
            String function = functions.get(i);
            if (isOwn(source, function)) {
                header.append(OWN.formatted(i, function));
                entered.append(ENTERED.formatted(i));
            } else if (isOfLibrary(source, function)
                    && WALKS.stream().noneMatch(walk -> walk.name().equals(function))) {
                for (String name : names(function)) {
                    header.append(STUB.formatted(i, name, 8 * i));
                }
            }
        }
        header.append(ENTER.formatted(entered));
        for (Walk walk : WALKS) {
            int index = functions.indexOf(walk.name());
            header.append(walk.wrapper(index < 0 ? "" : "taskgrader_calls[" + index + "]++;"));
        }
        return header.toString();
    }

    private static boolean isOwn(CSource source, String function) {
        return source.scopes().function(function).isPresent();
    }

    /** One that nothing names may not be there at all, and could not be linked. */
    private static boolean isOfLibrary(CSource source, String function) {
        return !isOwn(source, function) && RuleCheck.of(source).mayUse(function);
    }

    private static List<String> names(String function) {
        return RENAMED.contains(function) ? List.of(function, "__isoc99_" + function) : List.of(function);
    }

    /**
     * What a run has told, if it has.
     *
     * @param functions as they were built in
     * @return empty too where there are several such lines: then not all are ours
     */
    static Optional<Counts> counts(CapturedOutput stderr, List<String> functions) {
        List<Matcher> lines = stderr.content()
                .text()
                .lines()
                .filter(line -> line.startsWith(START))
                .limit(2)
                .map(LINE::matcher)
                .toList();
        if (stderr.truncated() || lines.size() != 1 || !lines.getFirst().matches()) {
            return Optional.empty();
        }
        String[] numbers = lines.getFirst().group(1).strip().split(" ", -1);
        if (numbers.length != functions.size() + 1) {
            return Optional.empty();
        }
        Map<String, Long> calls = new LinkedHashMap<>();
        for (int i = 0; i < functions.size(); i++) {
            calls.put(functions.get(i), number(numbers[i + 1]));
        }
        return Optional.of(new Counts(number(numbers[0]), calls));
    }

    private static long number(String digits) {
        return Long.parseUnsignedLong(digits) < 0 ? Long.MAX_VALUE : Long.parseUnsignedLong(digits);
    }
}
