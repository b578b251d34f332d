package org.taskgrader.api.http;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;

/** Knows who makes the request that is being answered. */
@ApplicationScoped
public class Callers {

    private static final String CALLER = "taskgrader.caller";

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller of the current request; to be asked within one only.
     *
     * @throws UnauthorizedException if there is none
     */
    public Caller current() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    /** As the other; empty for a request that needed none and has none. */
    public Optional<Caller> find() {
        return of(identity);
    }

    /** Who was found to make a request with {@code identity}, if anybody. */
    public static Optional<Caller> of(SecurityIdentity identity) {
        @Nullable Caller caller = identity.getAttribute(CALLER);
        return Optional.ofNullable(caller);
    }

    /** The identity that {@code caller} is for Quarkus: the platform, with a role for each scope. */
    public static SecurityIdentity identity(Caller caller) {
        return identity(new QuarkusPrincipal(caller.platform()), caller);
    }

    /** As the other, for who is known by {@code principal} elsewhere. */
    public static SecurityIdentity identity(Principal principal, Caller caller) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder();
        caller.visit().ifPresent(visit -> builder.addRole(Scope.Names.PAGE));
        return builder.setPrincipal(principal)
                .addRoles(caller.scopes().stream().map(Scope::text).collect(Collectors.toSet()))
                .addAttribute(CALLER, caller)
                .build();
    }
}
