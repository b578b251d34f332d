package org.taskgrader.api.testing;

import org.jdbi.v3.core.Jdbi;

/** A failure that no waiting heals: what figures are read from is gone. */
public final class MissingTable {

    private MissingTable() {}

    /** It is gone while {@code requests} are made, and back when this returns. */
    public static void during(Jdbi database, Runnable requests) {
        rename(database, "progress", "progress_gone");
        try {
            requests.run();
        } finally {
            rename(database, "progress_gone", "progress");
        }
    }

    private static void rename(Jdbi database, String from, String to) {
        database.useHandle(handle -> handle.execute("alter table " + from + " rename to " + to));
    }
}
