package org.taskgrader.core.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.source.CSource;

class MutantsTest {

    private static final String LARGEST = """
        #include <stdio.h>
        #define MAX 50
        int largest(int t[MAX], int n) {
            int found = 0;
            for (int i = 1; i < n; i++) {
                if (t[i] > t[found] && !0x10) found = i;
            }
            return t[found];
        }
        int main(void) {
            int t[MAX], n;
            scanf("%d", &n);
            for (int i = 0; i < n; i++)
                scanf("%d", &t[i]);
            if (n > MAX) { puts("many"); } else { printf("%d\\n", -largest(t, n)); }
            return 0;
        }
        """;

    @Test
    void everyChangeIsOneThatALearnerCouldMake() {
        assertThat(changes(LARGEST))
                .containsExactly(
                        "4: int found = 1;",
                        "4: int found = (0 - 1);",
                        "5: for (int i = 2; i < n; i++) {",
                        "5: for (int i = 0; i < n; i++) {",
                        "5: for (int i = 1; i <= n; i++) {",
                        "5: for (int i = 1; i >= n; i++) {",
                        "5: for (int i = 1; i < n; i--) {",
                        "6: if (!(t[i] > t[found] && !0x10)) found = i;",
                        "6: if (t[i] >= t[found] && !0x10) found = i;",
                        "6: if (t[i] <= t[found] && !0x10) found = i;",
                        "6: if (t[i] > t[found] || !0x10) found = i;",
                        "6: if (t[i] > t[found] && 0x10) found = i;",
                        "6: if (t[i] > t[found] && !(0x10 + 1)) found = i;",
                        "6: if (t[i] > t[found] && !(0x10 - 1)) found = i;",
                        "6: if (t[i] > t[found] && !0x10) ;",
                        "12: ;",
                        "13: for (int i = 1; i < n; i++)",
                        "13: for (int i = (0 - 1); i < n; i++)",
                        "13: for (int i = 0; i <= n; i++)",
                        "13: for (int i = 0; i >= n; i++)",
                        "13: for (int i = 0; i < n; i--)",
                        "14: ;",
                        "15: if (n >= MAX) { puts(\"many\"); } else { printf(\"%d\\n\", -largest(t, n)); }",
                        "15: if (n <= MAX) { puts(\"many\"); } else { printf(\"%d\\n\", -largest(t, n)); }",
                        "15: if (n > MAX) { ; } else { printf(\"%d\\n\", -largest(t, n)); }",
                        "15: if (n > MAX) { puts(\"many\"); } else { }",
                        "15: if (n > MAX) { puts(\"many\"); } else { ; }",
                        "15: if (n > MAX) { puts(\"many\"); } else { printf(\"%d\\n\", largest(t, n)); }");
    }

    @Test
    void whatAMacroStandsForIsLeftAlone() {
        assertThat(changes("""
                #define LESS(a, b) ((a) < (b))
                #define ADD x = x + 1
                int f(int x) {
                    ADD;
                    return LESS(x, x);
                }
                """)).as("but for a statement as a whole").containsExactly("4: ;");
    }

    @Test
    void whatNoOutputCanTellIsLeftAlone() {
        assertThat(changes("""
                int main(void) {
                    int n = 0, most = 5;
                    scanf("%d", &n);
                    if (n > most) {
                        most = n;
                    }
                    return most;
                }
                """))
                .containsExactly(
                        "2: int n = 0, most = 6;", "2: int n = 0, most = 4;", "3: ;", "4: if (n <= most) {", "5: ;");
    }

    @Test
    void aFunctionThatIsOnlyAskedForYesOrNoHasTwoAnswers() {
        String program = """
                int even(int n) {
                    if (n % 2 != 0) return 0;
                    return 1;
                }
                int main(void) { REST }
                """;
        assertThat(changes(program.replace("REST", "if (!even(4)) puts(\"odd\");")))
                .contains("2: if (n % 2 != 0) return 1;", "3: return 0;")
                .doesNotContain("3: return 2;");
        assertThat(changes(program.replace("REST", "printf(\"%d\", even(4)); if (even(4)) puts(\"even\");")))
                .contains("3: return 2;");
    }

    @Test
    void moreRoomThanALineNeedsIsLeftAlone() {
        assertThat(changes("""
                void read(char *line) {
                    int counts[3] = {0};
                    fgets(line, 52, stdin);
                }
                """)).containsExactly("3: ;", "3: fgets(line, 51, stdin);");
    }

    @Test
    void theBoundOfWhatDiffersIsLeftAlone() {
        assertThat(changes("""
                int before(int a, int b, int c, int d) {
                    if (a != b) {
                        return a < b;
                    }
                    return c < d;
                }
                """))
                .containsExactly("2: if (a == b) {", "3: return a >= b;", "5: return c <= d;", "5: return c >= d;");
    }

    @Test
    void theEndOfTheLastLineIsLeftAlone() {
        assertThat(changes("""
                int main(void) {
                    printf("\\n");
                    putchar(c);
                    puts("");
                    free(text);
                    return 0;
                }
                """)).containsExactly("2: ;", "3: ;");
    }

    private static List<String> changes(String program) {
        return Mutants.of(CSource.parse(program)).stream()
                .map(mutant -> mutant.line() + ": "
                        + mutant.source(program)
                                .lines()
                                .toList()
                                .get(mutant.line() - 1)
                                .strip())
                .toList();
    }
}
