package org.taskgrader.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.KeyCheck.Answer;
import org.taskgrader.api.access.KeyCheck.Known;
import org.taskgrader.api.access.KeyCheck.Misspelt;
import org.taskgrader.api.access.KeyCheck.Refused;
import org.taskgrader.api.testing.TestDatabase;

/** The life of a key, in a real database. */
class ApiKeysTest {

    private static final String PLATFORM = "school";

    private final Jdbi database = TestDatabase.migrated();
    private final ApiKeys keys = new ApiKeys(database);

    @BeforeEach
    void addPlatform() {
        assertThat(new Platforms(database).add(PLATFORM)).isTrue();
        assertThat(new Platforms(database).add(PLATFORM)).isFalse();
    }

    @Test
    void platformsAreKnownOnceTheyWereAdded() {
        Platforms platforms = new Platforms(database);
        assertThat(platforms.known(PLATFORM)).isTrue();
        assertThat(platforms.known("local")).isTrue();
        assertThat(platforms.known("nowhere")).isFalse();
        assertThat(platforms.known("'; drop table platform; --")).isFalse();
        platforms.add("nowhere");
        assertThat(platforms.known("nowhere")).isTrue();
    }

    @Test
    void aKeyIsItsPlatformsWithItsScopes() {
        IssuedKey issued = issue(Optional.empty());
        assertThat(ask(issued)).isEqualTo(known(issued));
        assertThat(keys.all()).singleElement().satisfies(key -> {
            assertThat(key.platform()).isEqualTo(PLATFORM);
            assertThat(key.scopes()).containsExactlyInAnyOrder(Scope.SUBMIT, Scope.READ);
            assertThat(key.lastUsed())
                    .hasValueSatisfying(hour -> assertThat(hour)
                            .isBeforeOrEqualTo(Instant.now())
                            .isEqualTo(hour.truncatedTo(ChronoUnit.HOURS)));
        });
    }

    @Test
    void theDatabaseHoldsNoKey() {
        String text = issue(Optional.empty()).text().text();
        List<String> rows = database.withHandle(handle -> handle.createQuery("select api_key::text from api_key")
                .mapTo(String.class)
                .list());
        String secret = text.substring(16, 16 + 64);
        assertThat(rows)
                .singleElement()
                .asString()
                .doesNotContain(secret)
                .doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void othersAreRefused() {
        IssuedKey issued = issue(Optional.empty());
        KeyText other = new KeyText(issued.key().id(), KeyText.random().secret());
        assertThat(check().ask(other.text())).isEqualTo(new Refused());
        assertThat(check().ask(KeyText.random().text())).isEqualTo(new Refused());
        assertThat(check().ask(issued.text().text().substring(1))).isEqualTo(new Misspelt());
        for (String id : List.of("", "a\u0000b", "' or '1'='1", "0".repeat(1_000))) {
            assertThat(keys.revoke(id, any -> true)).isEmpty();
            assertThat(keys.rotate(id, Duration.ZERO, any -> true)).isEmpty();
        }
        assertThat(check().atOnce("tg_")).contains(new Misspelt());
    }

    @Test
    void anExpiredKeyIsRefused() {
        IssuedKey issued = issue(Optional.of(Instant.now().plusSeconds(60)));
        assertThat(ask(issued)).isInstanceOf(Known.class);
        KeyCheck later = new KeyCheck(keys, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(61)));
        assertThat(later.ask(issued.text().text())).isEqualTo(new Refused());
    }

    @Test
    void aKeyThatWasGoodIsRememberedForAMoment() {
        KeyCheck check = check();
        IssuedKey issued = issue(Optional.empty());
        String text = issued.text().text();
        assertThat(check.atOnce(text)).isEmpty();
        assertThat(check.ask(text)).isInstanceOf(Known.class);
        assertThat(check.atOnce(text)).contains(known(issued));
        keys.revoke(issued.key().id(), any -> true);
        check.forget(issued.key().id());
        assertThat(check.atOnce(text)).isEmpty();
        assertThat(check.ask(text)).isEqualTo(new Refused());
        assertThat(KeyCheck.MEMORY).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aRevokedKeyIsRefusedAndStaysInTheList() {
        IssuedKey issued = issue(Optional.empty());
        assertThat(keys.revoke(issued.key().id(), foreign -> false)).isEmpty();
        assertThat(ask(issued)).isInstanceOf(Known.class);
        Optional<ApiKey> revoked = keys.revoke(issued.key().id(), any -> true);
        assertThat(revoked).hasValueSatisfying(key -> assertThat(key.revoked()).isPresent());
        assertThat(keys.revoke(issued.key().id(), any -> true)).isEqualTo(revoked);
        assertThat(ask(issued)).isEqualTo(new Refused());
        assertThat(keys.all()).hasSize(1);
        assertThat(keys.rotate(issued.key().id(), Duration.ZERO, any -> true)).isEmpty();
    }

    @Test
    void rotationLetsBothWorkForAWhile() {
        IssuedKey old = issue(Optional.of(Instant.now().plus(Duration.ofDays(30))));
        IssuedKey young =
                keys.rotate(old.key().id(), Duration.ofHours(1), any -> true).orElseThrow();
        assertThat(young.key().scopes()).isEqualTo(old.key().scopes());
        assertThat(young.key().expires())
                .hasValueSatisfying(end -> assertThat(end)
                        .isBetween(
                                Instant.now().plus(Duration.ofDays(29)),
                                Instant.now().plus(Duration.ofDays(31))));
        assertThat(ask(old)).isInstanceOf(Known.class);
        assertThat(ask(young)).isInstanceOf(Known.class);
        KeyCheck later = new KeyCheck(keys, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61)));
        assertThat(later.ask(old.text().text())).isEqualTo(new Refused());
        assertThat(later.ask(young.text().text())).isInstanceOf(Known.class);
    }

    private IssuedKey issue(Optional<Instant> expires) {
        Set<Scope> scopes = EnumSet.of(Scope.SUBMIT, Scope.READ);
        return keys.create(PLATFORM, scopes, expires);
    }

    private KeyCheck check() {
        return new KeyCheck(keys, Clock.systemUTC());
    }

    private Answer ask(IssuedKey issued) {
        return check().ask(issued.text().text());
    }

    private static Known known(IssuedKey issued) {
        return new Known(new Caller(
                PLATFORM, issued.key().scopes(), Optional.of(issued.key().id())));
    }
}
