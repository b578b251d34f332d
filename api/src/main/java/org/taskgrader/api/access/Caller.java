package org.taskgrader.api.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.taskgrader.api.store.Sender;

/**
 * Who makes a request.
 *
 * @param platform the id of the platform that calls; it sees only what is its own
 * @param scopes what it may do
 * @param key the id of the API key that it showed, if it did so
 * @param visit whose page asks and about what, if it is a learner's page, which has no scopes
 */
public record Caller(String platform, Set<Scope> scopes, Optional<String> key, Optional<Visit> visit) {

    /** Anybody at all, where nobody is asked: who can reach the loopback interface of a machine. */
    public static final Caller LOCAL = new Caller(Sender.LOCAL, EnumSet.allOf(Scope.class), Optional.empty());

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** A platform's own servers, or its people. */
    public Caller(String platform, Set<Scope> scopes, Optional<String> key) {
        this(platform, scopes, key, Optional.empty());
    }

    /** A learner's page. */
    public static Caller visiting(Visit visit) {
        return new Caller(visit.platform(), Set.of(), Optional.empty(), Optional.of(visit));
    }

    /** The same caller, which may do nothing that is not among {@code wanted}. */
    public Caller within(Set<Scope> wanted) {
        return new Caller(platform, scopes.stream().filter(wanted::contains).collect(Collectors.toSet()), key, visit);
    }

    /** Whether it may manage {@code other}: its own platform, or any if it is the operator. */
    public boolean governs(String other) {
        return scopes.contains(Scope.ADMIN) && (other.equals(platform) || isOperator());
    }

    /** Whether it manages the installation: the platform that is there from the beginning is the operator's own. */
    public boolean isOperator() {
        return scopes.contains(Scope.ADMIN) && platform.equals(Sender.LOCAL);
    }
}
