package org.taskgrader.api.csv;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Comma-separated values (RFC 4180) that are written row by row, in UTF-8. */
public final class CsvRows implements AutoCloseable {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final SequenceWriter rows;

    private CsvRows(SequenceWriter rows) {
        this.rows = rows;
    }

    /** Writes the names of the columns; closing what is returned does not close {@code out}. */
    public static CsvRows begin(OutputStream out, List<String> columns) throws IOException {
        CsvSchema schema = CsvSchema.builder().setLineSeparator("\r\n").build();
        CsvRows rows = new CsvRows(MAPPER.writer(schema).writeValues(out));
        rows.rows.write(columns);
        return rows;
    }

    /**
     * Writes a row.
     *
     * @param row numbers, truth values and texts, one for each column
     */
    public void write(List<Object> row) throws IOException {
        rows.write(row);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
