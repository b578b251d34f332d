package org.taskgrader.core.exercise.exchange.coderunner;

import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Kind;

/**
 * The template of a question that asks for functions: one file of C in which the answer stands between what it has in view
 * and the harness. What the harness says goes to the output, and what the answer prints goes nowhere, so that it is
 * no answer there either.
 */
final class FunctionTemplate {

    private static final Bytes ANSWERS = Bytes.ofResource("/harness/answers.h");

    private FunctionTemplate() {}

    /** In the language of Twig, which CodeRunner fills in for each test by itself. */
    static String of(Kind.Function function) {
        return verbatim(function.header().text())
                + """

                #define main main_of_the_answer
                {{ STUDENT_ANSWER }}
                #undef main

                """
                + verbatim(ANSWERS.text())
                + """

                /* Each test names its call. */
                __attribute__((constructor)) static void answers_begin(void)
                {
                    int nowhere = open("/dev/null", O_WRONLY);
                    answers_file = dup(STDOUT_FILENO);
                    dup2(nowhere, STDOUT_FILENO);
                    close(nowhere);
                    setenv("TASKGRADER_CALL", "{{ TEST.testcode | e('c') }}", 1);
                }

                """
                + verbatim(function.harness().text().replace("#include \"answers.h\"\n", ""));
    }

    /** Braces in C are not Twig's. */
    private static String verbatim(String code) {
        return "{% verbatim %}\n" + code + "{% endverbatim %}\n";
    }
}
