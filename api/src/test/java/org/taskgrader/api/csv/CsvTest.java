package org.taskgrader.api.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
    void whatASpreadsheetWouldCalculateIsText(String text) {
        assertThat(Csv.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void theRestStaysAsItIs() {
        assertThat(Csv.harmless("first-steps/sum")).isEqualTo("first-steps/sum");
        assertThat(Csv.harmless("")).isEmpty();
    }

    @Test
    void cellsAreQuotedWhereTheyMust() {
        assertThat(Csv.table(List.of("name", "number"), List.of(List.of("a,\"b\"", 3), List.of("c", -0.5))))
                .isEqualTo("name,number\r\n\"a,\"\"b\"\"\",3\r\nc,-0.5\r\n");
        assertThat(Csv.table(List.of("name", "number"), List.of())).isEqualTo("name,number\r\n");
    }
}
