package org.taskgrader.api.database;

/**
 * Where a database is and how to get in.
 *
 * @param url as JDBC wants it, {@code jdbc:postgresql://…}
 */
public record DatabaseAddress(String url, String user, String password) {

    /** Without the password: addresses are shown to people and in logs. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
