package org.taskgrader.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.taskgrader.api.access.ApiKeys.Kept;

/**
 * Says whose a key is. Keys that were good a moment ago are remembered, so that not every request costs a query; those that
 * were not are looked up every time, so that a new key works at once.
 */
public final class KeyCheck {

    /** How long a key that was revoked may still be accepted. */
    public static final Duration MEMORY = Duration.ofSeconds(5);

    private static final int MOST_REMEMBERED = 10_000;

    private final ApiKeys keys;
    private final Clock clock;

    /** By the hash of the key: the memory of this process holds no key for longer than a request. */
    private final Cache<String, ApiKey> good = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(MEMORY)
            .build();

    public KeyCheck(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What came of a key. */
    public sealed interface Answer {}

    /** It is good. */
    public record Known(Caller caller) implements Answer {}

    /** It was mistyped or cut off: no key ever looked like this. */
    public record Misspelt() implements Answer {}

    /** There is no such key, or it is over. Which of the two is not for strangers to know. */
    public record Refused() implements Answer {}

    /** The answer that needs no database; empty if one has to be asked. */
    public Optional<Answer> atOnce(String text) {
        Optional<KeyText> key = KeyText.parse(text);
        if (key.isEmpty()) {
            return Optional.of(new Misspelt());
        }
        return Optional.ofNullable(good.getIfPresent(key.get().hash())).map(this::answer);
    }

    /** The answer, from the database. */
    public Answer ask(String text) {
        Optional<KeyText> shown = KeyText.parse(text);
        if (shown.isEmpty()) {
            return new Misspelt();
        }
        String hash = shown.get().hash();
        Optional<ApiKey> key = keys.find(shown.get().id())
                .filter(kept -> equal(kept.hash(), hash))
                .map(Kept::key)
                .filter(found -> found.valid(clock.instant()));
        key.ifPresent(found -> {
            keys.used(found.id());
            good.put(hash, found);
        });
        return key.map(this::answer).orElseGet(Refused::new);
    }

    /** Forgets a key that was revoked here. */
    public void forget(String id) {
        good.asMap().values().removeIf(key -> key.id().equals(id));
    }

    private Answer answer(ApiKey key) {
        return key.valid(clock.instant()) ? new Known(key.caller()) : new Refused();
    }

    /** In the same time wherever they differ. */
    private static boolean equal(String kept, String shown) {
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.US_ASCII));
    }
}
