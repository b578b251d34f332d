package org.taskgrader.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.diagnosis.MemoryPicture;
import org.taskgrader.core.diagnosis.MemoryPicture.Block;
import org.taskgrader.core.diagnosis.MemoryPicture.Cell;
import org.taskgrader.core.diagnosis.MemoryPicture.Content;
import org.taskgrader.core.diagnosis.MemoryPicture.Frame;
import org.taskgrader.core.diagnosis.MemoryPicture.Target;
import org.taskgrader.core.diagnosis.MemoryPicture.Touch;
import org.taskgrader.core.diagnosis.MemoryPicture.Variable;

/** Reports are kept for years, and each must be there when somebody comes back for it. */
class PictureModuleTest {

    private static final TypeReference<Optional<MemoryPicture>> PICTURE = new TypeReference<>() {};

    private static final MemoryPicture ALL = new MemoryPicture(
            List.of(
                    new Frame(
                            "main",
                            9,
                            List.of(
                                    new Variable("n", new Content.Value("3")),
                                    new Variable("new", new Content.Unset()),
                                    new Variable(
                                            "t",
                                            new Content.Cells(
                                                    3,
                                                    List.of(
                                                            new Cell(0, Optional.of("1")),
                                                            new Cell(2, Optional.empty())))),
                                    new Variable("p", new Content.Pointer(new Target.IntoBlock(4))),
                                    new Variable("q", new Content.Pointer(new Target.IntoVariable("t", 8))),
                                    new Variable("r", new Content.Pointer(new Target.Null())),
                                    new Variable("s", new Content.Pointer(new Target.Elsewhere())))),
                    new Frame("", 0, List.of())),
            Optional.of(new Block(8, OptionalLong.of(2), "int", OptionalInt.of(5), OptionalInt.empty())),
            new Touch(Touch.Kind.FREED_BLOCK, Optional.of("p"), OptionalLong.of(1)));

    @Test
    void whatIsWrittenIsReadAgain() throws JsonProcessingException {
        String json = ReportJson.MAPPER.writeValueAsString(Optional.of(ALL));
        assertThat(ReportJson.MAPPER.readValue(json, PICTURE)).contains(ALL);
    }

    @Test
    void ofAnEarlierVersionsPictureTheReportDoesWithout() throws JsonProcessingException {
        String json = """
                {"frames": [{"function": "main", "line": 9, "variables": [{"name": "p", "content": {"target": {"offset": 0}}}]}],
                 "touch": {"kind": "NULL"}}""";
        assertThat(ReportJson.MAPPER.readValue(json, PICTURE)).isEmpty();
    }
}
