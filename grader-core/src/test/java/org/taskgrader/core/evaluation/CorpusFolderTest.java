package org.taskgrader.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.core.evaluation.CorpusProgram.CourseVerdict;
import org.taskgrader.core.evaluation.CorpusProgram.Fix;
import org.taskgrader.core.evaluation.CorpusProgram.Label;
import org.taskgrader.core.exercise.Comparison;

final class CorpusFolderTest {

    private static final Comparisons EXACT = new Comparisons(Map.of("cpack", new Comparison.Exact()));

    @TempDir
    private Path folder;

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    @Test
    void readsWhatOthersSayOfAProgram() throws Exception {
        write("compile-errors.jsonl", """
            {"id": "a", "source": "int main", "fixed": "int main;", "line": 1}
            """);
        write("graded/cpack-one/tests/t1.in", "1\n");
        write("graded/cpack-one/tests/t1.out", "2\n");
        write("graded/cpack-one/programs.jsonl", """
            {"id": "b", "source": "", "correct": true, "verdicts": {"t1": "accepted"}, "human": null}
            {"id": "c", "source": "", "correct": false, "verdicts": {}, "human": {"types": ["Wrong"], "lines": [7]}}
            """);

        List<Corpus> corpora = CorpusFolder.read(folder, EXACT);

        assertThat(corpora).extracting(Corpus::family).containsExactly("compile-errors", "cpack");
        assertThat(corpora.getFirst().programs().getFirst().fix()).contains(new Fix("int main;", 1));
        Corpus graded = corpora.getLast();
        assertThat(graded.exercise().comparison()).isEqualTo(new Comparison.Exact());
        assertThat(graded.exercise().tests()).hasSize(1);
        CorpusProgram right = graded.programs().getFirst();
        assertThat(right.correct()).contains(true);
        assertThat(right.verdicts()).isEqualTo(Map.of("t1", CourseVerdict.ACCEPTED));
        assertThat(right.label()).isEqualTo(Optional.empty());
        assertThat(graded.programs().getLast().label()).contains(new Label(List.of("Wrong"), List.of(7)));
    }

    @Test
    void saysWhichLineIsNoProgram() throws IOException {
        write("compile-errors.jsonl", """
            {"id": "a", "source": "int main", "fixed": "int main;", "line": 1}
            {"id": "b"}
            """);
        refused("compile-errors.jsonl:2", "source");
        write("compile-errors.jsonl", "no JSON\n");
        refused("compile-errors.jsonl:1");
    }

    @Test
    void wantsAnOutputForEachInput() throws IOException {
        write("graded/cpack-one/programs.jsonl", "");
        write("graded/cpack-one/tests/t1.in", "1\n");
        refused("cpack-one/tests", "NAME.out");
    }

    @Test
    void wantsSomethingToRead() {
        refused(folder.toString(), "compile-errors.jsonl");
    }

    private void refused(String... parts) {
        assertThatThrownBy(() -> CorpusFolder.read(folder, EXACT))
                .isInstanceOf(CorpusException.class)
                .message()
                .contains(parts);
    }
}
