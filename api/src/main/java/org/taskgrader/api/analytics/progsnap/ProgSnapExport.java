package org.taskgrader.api.analytics.progsnap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.taskgrader.api.csv.CsvRows;
import org.taskgrader.core.exercise.Course;

/**
 * Writes what the learners of a course have done as a data set (ProgSnap2), while it is read: however much it is, a few rows
 * of it are in memory. All of it is of one moment of the database.
 */
public final class ProgSnapExport {

    /** Longer than the largest course takes; who reads so slowly holds a connection to the database for nothing. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int OCTETS_OF_SALT = 32;

    private final Jdbi database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public ProgSnapExport(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes a zip archive, and does not close {@code out}.
     *
     * @param sources whether programs, and messages that quote them, are in it
     * @param gone whether nobody reads it any more
     * @throws IOException if nobody does, or it takes half an hour; nothing is left open in the database then
     */
    public void write(String platform, Course course, boolean sources, OutputStream out, BooleanSupplier gone)
            throws IOException {
        database.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute("set transaction read only");
            Archive archive =
                    new Archive(new ExportQuery(handle, platform, course, salt()), course, sources, out, gone);
            try {
                archive.write();
            } finally {
                archive.zip.release();
            }
        });
    }

    private byte[] salt() {
        byte[] salt = new byte[OCTETS_OF_SALT];
        random.nextBytes(salt);
        return salt;
    }

    /** An archive that is given up is not closed, which would end it as if it were whole; but its memory is given back. */
    private static final class Zip extends ZipOutputStream {

        Zip(OutputStream out) {
            super(out, StandardCharsets.UTF_8);
        }

        void release() {
            def.end();
        }
    }

    /** One export under way. */
    private final class Archive {

        private final ExportQuery query;
        private final Course course;
        private final boolean sources;
        private final Zip zip;
        private final BooleanSupplier gone;
        private final Instant begun = clock.instant();

        Archive(ExportQuery query, Course course, boolean sources, OutputStream out, BooleanSupplier gone) {
            this.query = query;
            this.course = course;
            this.sources = sources;
            this.zip = new Zip(out);
            this.gone = gone;
        }

        void write() throws IOException {
            goOn();
            entry("README.md");
            zip.write(ExportReadme.of(
                            course, begun.truncatedTo(ChronoUnit.SECONDS).toString(), sources)
                    .getBytes(StandardCharsets.UTF_8));
            entry("DatasetMetadata.csv");
            try (CsvRows metadata = CsvRows.begin(zip, List.of("Property", "Value"))) {
                for (List<Object> property : ExportReadme.PROPERTIES) {
                    metadata.write(property);
                }
            }
            entry("MainTable.csv");
            try (CsvRows rows = CsvRows.begin(zip, MainTable.Column.names())) {
                MainTable events = new MainTable(rows, course, new Subjects(random));
                query.attempts(sources, attempt -> {
                    goOn();
                    events.add(attempt);
                });
            }
            entry("CodeStates/CodeStates.csv");
            try (CsvRows states = CsvRows.begin(zip, List.of("CodeStateID", "Code"))) {
                if (sources) {
                    programs(states);
                }
            }
            zip.finish();
        }

        private void programs(CsvRows states) throws IOException {
            long[] number = {0};
            query.sources(source -> {
                goOn();
                number[0]++;
                if (source.isPresent()) {
                    states.write(List.of(number[0], source.get()));
                }
            });
        }

        private void entry(String name) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
        }

        private void goOn() throws IOException {
            if (gone.getAsBoolean()) {
                throw new IOException("the client has gone");
            }
            if (clock.instant().isAfter(begun.plus(LONGEST))) {
                throw new IOException("the export took longer than " + LONGEST);
            }
        }
    }
}
