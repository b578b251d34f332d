package org.taskgrader.core.exercise.exchange.coderunner;

import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.exchange.Draft;

/**
 * The template of a question that asks for functions: one file of C in which the answer stands between what it has in view
 * and the harness. What the harness says goes to the output, and what the answer prints goes nowhere, so that it is
 * no answer there either.
 */
final class FunctionTemplate {

    private static final Bytes ANSWERS = Bytes.ofResource("/harness/answers.h");

    /** Braces in C are not Twig's. */
    private static final String VERBATIM = "{% verbatim %}\n";

    private static final String VERBATIM_END = "{% endverbatim %}\n";

    private static final String INCLUDE = "#include \"answers.h\"\n";

    /** What a harness begins with where its author wrote it; reading {@code harness.c} puts it there again. */
    private static final String AUTHORS = """
            #define printf answers_printf
            #define puts answers_puts
            #define putchar answers_putchar
            #line 1 "harness.c"
            """;

    /** What a test's code, here the name of its call, becomes in an exercise: the program's argument. */
    private static final String NAMED_CALL = """
            /* Each test's argument names its call. */
            __attribute__((constructor)) static void name_the_call(int argc, char **argv)
            {
                if (argc > 1) {
                    setenv("TASKGRADER_CALL", argv[1], 1);
                }
            }

            """;

    private FunctionTemplate() {}

    /** In the language of Twig, which CodeRunner fills in for each test by itself. */
    static String of(Kind.Function function) {
        return VERBATIM
                + function.header().text()
                + between()
                + function.harness().text().replace(INCLUDE, "")
                + VERBATIM_END;
    }

    /** What is asked for, if the template is one that {@link #of} makes; of any other nobody knows what it does. */
    static Optional<Draft.Functions> read(String template) {
        String text = template.replace("\r\n", "\n");
        int middle = text.indexOf(between());
        if (!text.startsWith(VERBATIM) || middle < 0 || !text.stripTrailing().endsWith(VERBATIM_END.strip())) {
            return Optional.empty();
        }
        String header = text.substring(VERBATIM.length(), middle);
        String harness = text.substring(middle + between().length(), text.lastIndexOf(VERBATIM_END.strip()));
        String own = harness.startsWith(AUTHORS) ? harness.substring(AUTHORS.length()) : harness;
        boolean plain = !header.contains("{%") && !own.contains("{%");
        return plain
                ? Optional.of(new Draft.Functions(
                        Bytes.utf8(header), Bytes.utf8(own.startsWith(NAMED_CALL) ? own : NAMED_CALL + own)))
                : Optional.empty();
    }

    private static String between() {
        return VERBATIM_END + """

                #define main main_of_the_answer
                {{ STUDENT_ANSWER }}
                #undef main

                """ + VERBATIM + ANSWERS.text() + VERBATIM_END + """

                /* Each test names its call. */
                __attribute__((constructor)) static void answers_begin(void)
                {
                    int nowhere = open("/dev/null", O_WRONLY);
                    answers_file = dup(STDOUT_FILENO);
                    dup2(nowhere, STDOUT_FILENO);
                    close(nowhere);
                    setenv("TASKGRADER_CALL", "{{ TEST.testcode | e('c') }}", 1);
                }

                """ + VERBATIM;
    }
}
