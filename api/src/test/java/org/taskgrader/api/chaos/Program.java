package org.taskgrader.api.chaos;

import java.util.List;

/**
 * A program to send, and what comes of it on a calm day.
 *
 * @param source holds {@code NUMBER}, in whose place each submission puts its own number, so that no two are alike and no
 *     cache answers
 */
record Program(String name, String source, String verdict) {

    static final String EXERCISE = "first-steps/sum";

    static final List<Program> ALL = List.of(
            new Program("right", """
                    #include <stdio.h>
                    int main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b); return 0; } // NUMBER
                    """, "passed"),
            new Program("wrong", """
                    #include <stdio.h>
                    int main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a - b - NUMBER); return 0; }
                    """, "wrong-output"),
            new Program("does not compile", """
                    #include <stdio.h>
                    int main(void) { printf("%d\\n", NUMBER) return 0; }
                    """, "compile-error"),
            new Program("crashes", """
                    #include <stdlib.h>
                    int main(void) { abort(); } // NUMBER
                    """, "crashed"));

    static Program of(int number) {
        return ALL.get(number % ALL.size());
    }

    String source(int number) {
        return source.replace("NUMBER", Integer.toString(number));
    }
}
