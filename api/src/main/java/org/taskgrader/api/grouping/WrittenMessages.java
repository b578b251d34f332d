package org.taskgrader.api.grouping;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.taskgrader.api.report.ReportJson;
import org.taskgrader.core.grouping.GroupMessage;
import org.taskgrader.core.grouping.GroupMessages;
import org.taskgrader.core.grouping.NormalForm;

/**
 * Messages that instructors have written. Each program that failed is looked up, by the primary key: so a message counts at
 * once, on every node, and nothing has to be told of a change.
 */
public final class WrittenMessages {

    private static final Logger LOG = Logger.getLogger(WrittenMessages.class);

    private final Jdbi database;

    public WrittenMessages(Jdbi database) {
        this.database = database;
    }

    /**
     * A message, for whom it is, and when it was written.
     *
     * @param form the normal form that it was written for
     */
    record Written(GroupKey group, int version, MessageWords words, String form, String at) {

        /** Whether programs can be in its group: fingerprints of an earlier version are no longer made. */
        boolean outdated() {
            return version != NormalForm.VERSION;
        }
    }

    /** Those for one exercise of one platform. Where they cannot be read, the feedback is what it would be without. */
    public GroupMessages of(String platform, String exercise) {
        return (form, judgement) -> {
            try {
                return find(platform, exercise, GroupKey.of(form, judgement));
            } catch (JdbiException e) {
                LOG.errorf(e, "%s: a message for a group could not be looked up; feedback does without", exercise);
                return Optional.empty();
            }
        };
    }

    Optional<GroupMessage> find(String platform, String exercise, GroupKey group) {
        return database.withHandle(handle -> handle.createQuery("""
                        select words from group_message
                        where platform = :platform and exercise = :exercise
                          and fingerprint = :fingerprint and failing = :failing
                        """)
                .bind("platform", platform)
                .bind("exercise", exercise)
                .bind("fingerprint", group.fingerprint())
                .bind("failing", group.failing())
                .map((row, context) -> read(row.getString("words")).message())
                .findOne());
    }

    List<Written> all(String platform, String exercise) {
        return database.withHandle(handle -> handle.createQuery("""
                        select * from group_message where platform = :platform and exercise = :exercise order by written
                        """)
                .bind("platform", platform)
                .bind("exercise", exercise)
                .map((row, context) -> written(row))
                .list());
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                new GroupKey(row.getString("fingerprint"), row.getString("failing")),
                row.getInt("version"),
                read(row.getString("words")),
                row.getString("form"),
                row.getObject("written", OffsetDateTime.class).toInstant().toString());
    }

    /** Writes one; in the place of an earlier one, if there is one. */
    void put(String platform, String exercise, GroupKey group, MessageWords words, String form) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into group_message (platform, exercise, fingerprint, failing, version, words, form)
                        values (:platform, :exercise, :fingerprint, :failing, :version, :words::jsonb, :form)
                        on conflict (platform, exercise, fingerprint, failing) do update
                        set words = excluded.words, form = excluded.form, written = now()
                        """)
                .bind("platform", platform)
                .bind("exercise", exercise)
                .bind("fingerprint", group.fingerprint())
                .bind("failing", group.failing())
                .bind("version", NormalForm.VERSION)
                .bind("words", write(words))
                .bind("form", form)
                .execute());
    }

    /** Whether there was one. */
    boolean remove(String platform, String exercise, GroupKey group) {
        return database.withHandle(handle -> handle.createUpdate("""
                        delete from group_message
                        where platform = :platform and exercise = :exercise
                          and fingerprint = :fingerprint and failing = :failing
                        """)
                        .bind("platform", platform)
                        .bind("exercise", exercise)
                        .bind("fingerprint", group.fingerprint())
                        .bind("failing", group.failing())
                        .execute())
                > 0;
    }

    private static String write(MessageWords words) {
        try {
            return ReportJson.MAPPER.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message is always writable", e);
        }
    }

    private static MessageWords read(String json) {
        try {
            return ReportJson.MAPPER.readValue(json, MessageWords.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a message that cannot be read: " + e.getMessage(), e);
        }
    }
}
