package org.taskgrader.api.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.testing.TestDatabase;

/** The list of regrades, against a real PostgreSQL. */
class RegradeListTest {

    private static final String MONDAY = "2026-11-02T09:31:12Z";
    private static final String TUESDAY = "2026-11-03T09:31:12Z";

    private final Jdbi database = TestDatabase.migrated();
    private final RegradeList list = new RegradeList(database);

    @BeforeEach
    void addPlatform() {
        database.useHandle(handle -> handle.execute("insert into platform (id) values ('other')"));
    }

    /** Those of the same moment are neither missed nor met twice. */
    @Test
    void goesOnBehindWhereItWasLeft() {
        List<String> mondays = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            mondays.add(regrade(Sender.LOCAL, "a/b", MONDAY));
        }
        String latest = regrade(Sender.LOCAL, "a/b", TUESDAY);
        regrade("other", "a/b", MONDAY);
        regrade(Sender.LOCAL, "a/c", MONDAY);
        List<String> read = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        do {
            RegradeList.Page page =
                    list.latest(Sender.LOCAL, Optional.of("a/b"), after, 2).orElseThrow();
            assertThat(page.regrades()).hasSizeBetween(1, 2);
            page.regrades().forEach(regrade -> read.add(regrade.id()));
            after = page.next().map(UUID::fromString);
        } while (after.isPresent());
        assertThat(read).hasSize(7).startsWith(latest);
        assertThat(read.subList(1, 7)).containsExactlyInAnyOrderElementsOf(mondays);
    }

    @Test
    void isOfOnePlatformAndBeginsBehindNoOthersRegrade() {
        String own = regrade(Sender.LOCAL, "a/b", MONDAY);
        String foreign = regrade("other", "a/b", TUESDAY);
        assertThat(list.latest(Sender.LOCAL, Optional.empty(), Optional.empty(), 1))
                .get()
                .satisfies(page -> assertThat(page.next()).isEmpty())
                .extracting(page -> page.regrades().getFirst().id())
                .isEqualTo(own);
        assertThat(list.latest(Sender.LOCAL, Optional.empty(), Optional.of(UUID.fromString(foreign)), 1))
                .isEmpty();
        assertThat(list.find(Sender.LOCAL, UUID.fromString(foreign))).isEmpty();
    }

    private String regrade(String platform, String exercise, String requested) {
        UUID id = UUID.randomUUID();
        database.useHandle(handle -> handle.execute(
                "insert into regrade (id, platform, exercise, exercise_version, requested) values (?, ?, ?, 'v', ?::timestamptz)",
                id,
                platform,
                exercise,
                requested));
        return id.toString();
    }
}
