package org.taskgrader.api.analytics.learner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.analytics.FigureTable;
import org.taskgrader.api.csv.CsvRows;
import org.taskgrader.core.exercise.Course;

/**
 * A course's list of learners from its beginning to its end, for a spreadsheet. It is all of one moment, which pages of a list are
 * not. A learner takes about a hundred octets, so it is in memory as a whole, and who loads it slowly holds nothing of the database.
 */
public final class LearnerSheet {

    private final Jdbi database;

    public LearnerSheet(Jdbi database) {
        this.database = database;
    }

    /** Comma-separated values in UTF-8: all learners of {@code platform} whom {@code filter} lets through. */
    public byte[] of(String platform, Course course, LearnerFilter filter) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (CsvRows rows = CsvRows.begin(octets, LearnerTables.COLUMNS)) {
            database.useTransaction(handle ->
                    new LearnerListQuery(handle, platform, course).each(filter, learner -> write(learner, rows)));
        } catch (IOException e) {
            throw inMemory(e);
        }
        return octets.toByteArray();
    }

    private static void write(LearnerRow learner, CsvRows rows) {
        try {
            rows.write(FigureTable.values(LearnerTables.row(learner)));
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private static UncheckedIOException inMemory(IOException e) {
        return new UncheckedIOException("memory takes what is written to it", e);
    }
}
