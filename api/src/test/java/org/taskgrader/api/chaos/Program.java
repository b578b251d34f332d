package org.taskgrader.api.chaos;

import java.util.List;
import java.util.stream.Stream;

/**
 * A program to send.
 *
 * @param source holds {@code NUMBER}, in whose place each submission puts its own number, so that no two are alike and no
 *     cache answers
 * @param verdict what is expected of it on a calm day; a run on a calm day says all the rest
 * @param share how many of {@link #of}'s round of twenty it has: those that take long are few
 */
record Program(String name, String source, String verdict, int share) {

    static final String EXERCISE = "first-steps/sum";

    /** So that numbers have as many digits on a calm day as later. */
    private static final int FIRST_NUMBER = 100_000;

    static final List<Program> ALL = List.of(
            new Program("right", """
                    #include <stdio.h>
                    int main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b); return 0; } // NUMBER
                    """, "passed", 6),
            new Program("wrong", """
                    #include <stdio.h>
                    int main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a - b - NUMBER); return 0; }
                    """, "wrong-output", 4),
            new Program("does not compile", """
                    #include <stdio.h>
                    int main(void) { printf("%d\\n", NUMBER) return 0; }
                    """, "compile-error", 3),
            new Program("crashes", """
                    #include <stdio.h>
                    int main(void) { int a, b; scanf("%d %d", a, b); printf("%d\\n", a + b); return 0; } // NUMBER
                    """, "crashed", 2),
            new Program("reads what it never wrote", """
                    #include <stdio.h>
                    int main(void) {
                        int a, b, sum;
                        scanf("%d %d", &a, &b);
                        if (a == NUMBER) sum = a + b;
                        printf("%d\\n", sum == a + b ? 0 : sum);
                        return 0;
                    }
                    """, "wrong-output", 2),
            new Program("never ends", """
                    #include <stdio.h>
                    int main(void) {
                        int a, b;
                        scanf("%d %d", &a, &b);
                        while (a != NUMBER) { b++; }
                        return 0;
                    }
                    """, "time-limit", 1),
            new Program("takes all memory", """
                    #include <stdlib.h>
                    #include <string.h>
                    int main(void) {
                        while (1) {
                            char *block = malloc(10 * NUMBER);
                            memset(block, 1, 10 * NUMBER);
                        }
                    }
                    """, "memory-limit", 1),
            new Program("writes without end", """
                    #include <stdio.h>
                    int main(void) { while (1) { printf("%d\\n", NUMBER); } }
                    """, "output-limit", 1));

    private static final List<Program> ROUND = ALL.stream()
            .flatMap(program -> Stream.generate(() -> program).limit(program.share()))
            .toList();

    static Program of(int number) {
        // A step that has no divisor in common with the round takes every place of it, and mixes the kinds.
        return ROUND.get(number * 7 % ROUND.size());
    }

    /** The language that the submission with this number asks for: each program is sent in both. */
    static String language(int number) {
        return number / ROUND.size() % 2 == 0 ? "en" : "fr";
    }

    String source(int number) {
        return source.replace("NUMBER", Integer.toString(FIRST_NUMBER + number));
    }
}
