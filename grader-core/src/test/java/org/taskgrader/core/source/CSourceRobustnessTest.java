package org.taskgrader.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.core.source.fact.PointerTarget;
import org.taskgrader.core.source.tree.Node;

/** Whatever the text, it is read, its tokens are the text, and the tree is safe to walk. */
final class CSourceRobustnessTest {

    /** Enough for everything that grows faster than its text to show. */
    private static final int HOSTILE_SIZE = 16 * 1024;

    static List<String> programs() throws IOException {
        return CSourceCasesTest.cases();
    }

    private static String program(String name) throws IOException {
        return Files.readString(
                Path.of("src/test/resources/c-source").resolve(name).resolve("program.c"));
    }

    private static void assertReadable(String text) {
        CSource source = CSource.parse(text);
        assertThat(source.allTokens().stream().map(Token::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(depth(source.unit())).isLessThanOrEqualTo(Node.MAX_DEPTH * 2);
    }

    private static int depth(Node node) {
        return 1
                + node.children().stream()
                        .mapToInt(CSourceRobustnessTest::depth)
                        .max()
                        .orElse(0);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void readsEveryPrefix(String name) throws IOException {
        String text = program(name);
        for (int end = 0; end <= text.length(); end++) {
            assertReadable(text.substring(0, end));
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void readsTheProgramWithoutAnyOneOfItsTokens(String name) throws IOException {
        String text = program(name);
        for (Token token : CSource.parse(text).allTokens()) {
            assertReadable(text.substring(0, token.offset()) + text.substring(token.endOffset()));
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void readsTheProgramWithAnyOneOfItsTokensTwice(String name) throws IOException {
        String text = program(name);
        for (Token token : CSource.parse(text).tokens()) {
            assertReadable(text.substring(0, token.endOffset()) + " " + text.substring(token.offset()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "{",
                "[",
                "}",
                ")",
                "((int)",
                "if(a)",
                "if(a);else ",
                "else ",
                "do ",
                "for(;;)",
                "while(1){",
                "-",
                "*",
                "! ",
                "a=",
                "a+",
                "a?b:",
                "a?",
                "a,",
                "a.b",
                "a[0]",
                "a(b).",
                "f(",
                "({",
                "int x;",
                "int x",
                "int *",
                "int(*",
                "int f(int(",
                "struct{",
                "struct s{int a;};",
                "enum{a,",
                "typedef int T;",
                "typedef ",
                "case 1:",
                "a:",
                "\"",
                "'",
                "\"a\" ",
                "/*",
                "//",
                "#",
                "\n#",
                "\n#define X X",
                "\n#if 1",
                "\\\n",
                "é",
                "“",
                "\u0000",
                "2x ",
                "0x",
                "sizeof ",
                "sizeof(int)",
                "{1,",
                "={",
                "_Generic(",
                "__attribute__((",
                "asm(",
                "a b ",
                "a*b;",
                "int*p=p;",
                "p=q=",
                "*p++;",
                "&*",
                "sizeof*",
                "main(){",
                "}{",
                ")(",
                "][",
                "(;)",
                "for (i=0, i<n, i++) {",
                "\uD83D\uDE00",
                "\uD83D"
            })
    void readsAProgramOfOneThingOverAndOver(String piece) {
        assertReadable("int main(void) {\n" + piece.repeat(HOSTILE_SIZE / piece.length()));
    }

    @Test
    void readsMacrosThatWouldGrowWithoutEnd() {
        StringBuilder text = new StringBuilder();
        for (char name = 'A'; name < 'Z'; name++) {
            char next = (char) (name + 1);
            text.append("#define ")
                    .append(name)
                    .append(" {")
                    .append(next)
                    .append(' ')
                    .append(next)
                    .append("}\n");
        }
        assertReadable(text + "int main(void) { A A A }");
    }

    @Test
    void readsMacrosThatNameEachOtherInACircle() {
        CSource source = CSource.parse("#define A B\n#define B A\nint t[A];\nint main(void) { return A; }\n");

        assertThat(source.problems()).isEmpty();
        assertThat(source.scopes().named("t")).hasSize(1);
    }

    @Test
    void keepsTypesSmallThatDoubleAtEveryStep() {
        StringBuilder text = new StringBuilder("typedef int T0;\n");
        for (int i = 0; i < 500; i++) {
            text.append("typedef void T%d(T%d *, T%d *);\n".formatted(i + 1, i, i));
        }
        CSource source = CSource.parse(text + "T500 *f;\n");

        assertThat(source.problems()).isEmpty();
        assertThat(source.scopes().named("f")).hasSize(1);
    }

    @Test
    void followsAPointerThroughAnyNumberOfCopies() {
        StringBuilder text = new StringBuilder("int n;\nint main(void) {\n");
        for (int i = 0; i <= 1000; i++) {
            text.append("int *p%d;%n".formatted(i));
        }
        for (int i = 0; i < 1000; i++) {
            text.append("p%d = p%d;%n".formatted(i, i + 1));
        }
        CSource source = CSource.parse(text + "p1000 = &n;\nreturn *p0;\n}\n");

        assertThat(source.pointers().all())
                .hasSize(1001)
                .allSatisfy(pointer -> assertThat(pointer.targets())
                        .anyMatch(target -> target instanceof PointerTarget.Variable variable
                                && variable.declaration().name().equals("n")));
    }
}
