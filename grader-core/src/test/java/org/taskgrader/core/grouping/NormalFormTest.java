package org.taskgrader.core.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.core.source.CSource;

/** Programs in folders below {@code grouping}: of those in one folder all must meet, or no two may. */
class NormalFormTest {

    private static final Path CASES = Path.of("src/test/resources/grouping");

    private static List<Path> same() throws IOException {
        return folders("same");
    }

    private static List<Path> different() throws IOException {
        return folders("different");
    }

    private static List<Path> folders(String kind) throws IOException {
        try (Stream<Path> found = Files.list(CASES.resolve(kind))) {
            return found.sorted().toList();
        }
    }

    private static Map<String, String> forms(Path folder) throws IOException {
        try (Stream<Path> programs = Files.list(folder)) {
            return programs.collect(Collectors.toMap(
                    program -> program.getFileName().toString(),
                    program -> of(read(program)).text(),
                    (a, b) -> a,
                    TreeMap::new));
        }
    }

    private static String read(Path program) {
        try {
            return Files.readString(program);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static NormalForm of(String program) {
        return NormalForm.of(CSource.parse(program)).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("same")
    void programsThatMeet(Path folder) throws IOException {
        Map<String, String> forms = forms(folder);
        assertThat(forms).hasSizeGreaterThan(1);
        assertThat(forms.values())
                .allSatisfy(form ->
                        assertThat(form).isEqualTo(forms.values().iterator().next()));
    }

    @ParameterizedTest
    @MethodSource("different")
    void programsThatDoNotMeet(Path folder) throws IOException {
        Map<String, String> forms = forms(folder);
        assertThat(forms).hasSizeGreaterThan(1);
        assertThat(forms.values()).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeReadHasNone() throws IOException {
        try (Stream<Path> programs = Files.list(CASES.resolve("none/not-parsable"))) {
            assertThat(programs.toList())
                    .isNotEmpty()
                    .allSatisfy(program -> assertThat(NormalForm.of(CSource.parse(Files.readString(program))))
                            .isEmpty());
        }
    }

    @Test
    void howAFormLooks() {
        NormalForm form = of("int main(void) { int t[3], i; for (i = 0; i < 3; i++) t[i] = i * 2; return t[0]; }");
        assertThat(form.text()).isEqualTo("""
                function main(): int
                  v1 = 0
                  loop (v1 < 3)
                    v2[v1] = (v1 * 2)
                    v1 = (v1 + 1)
                  return v2[0]
                  v1: int
                  v2: int[3]""");
        assertThat(form.fingerprint()).matches("[0-9a-f]{32}");
    }

    /** Messages are kept under fingerprints: whoever changes the form must raise its version. */
    @Test
    void theFormOfThisVersionStays() {
        assertThat(NormalForm.VERSION).isEqualTo(1);
        assertThat(of("int main(void) { int a = 1; return a; }").fingerprint())
                .isEqualTo("210f3672ad6fbada9824c518b78aaf3b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "{", "-", "f(", "if(1)", "1+"})
    void nothingHostileBreaksIt(String part) {
        String many = part.repeat(65_536 / part.length());
        for (String program : List.of("int main(void){" + many + "}", "int main(void){return " + many + "1;}")) {
            assertThatCode(() -> NormalForm.of(CSource.parse(program))).doesNotThrowAnyException();
        }
    }

    @Test
    void aSignOfOursInAProgramIsNoName() {
        assertThat(of("int main(void) { puts(\"\u0001v1\"); }").text()).contains("\"\\x1 v1\"");
    }

    @Test
    void nearProgramsAreJoinedAndFarOnesAreNot() {
        String head = "#include <stdio.h>\nint main(void) { int n, i, s = 0; scanf(\"%d\", &n);";
        NormalForm one = of(head + " for (i = 0; i < n; i++) { s += i; s -= 2; s *= 3; } printf(\"%d\", s); }");
        NormalForm near = of(head + " for (i = 0; i < n; i++) { s += i; s -= 2; s *= 4; } printf(\"%d\", s); }");
        NormalForm far = of("int main(void) { puts(\"hello\"); while (1) { getchar(); } }");
        assertThat(one.fingerprint()).isNotEqualTo(near.fingerprint());
        assertThat(Neighbours.join(List.of(one, far, near), NormalForm::sketch))
                .containsExactly(List.of(one, near), List.of(far));
        assertThat(new Sketch(one.sketch().octets()).similarity(one.sketch())).isEqualTo(1);
    }
}
