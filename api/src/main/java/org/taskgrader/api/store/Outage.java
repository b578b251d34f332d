package org.taskgrader.api.store;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;

/** Tells a database that is away from a statement that is wrong. */
public final class Outage {

    /**
     * Classes of SQLSTATE (PostgreSQL manual, appendix A): no connection, undone for the sake of another transaction, not
     * enough disk, memory or connections, stopped by an operator, broken from outside.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private Outage() {}

    /** Whether {@code failure} will go away by itself, when the database is well again. */
    public static boolean is(JdbiException failure) {
        if (failure instanceof ConnectionException) {
            return true;
        }
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return CLASSES.contains(sql.getSQLState()
                        .substring(0, Math.min(2, sql.getSQLState().length())));
            }
            cause = cause.getCause();
        }
        return false;
    }
}
