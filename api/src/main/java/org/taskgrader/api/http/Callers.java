package org.taskgrader.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.taskgrader.api.access.Caller;

/** Knows who makes the request that is being answered. */
@ApplicationScoped
public class Callers {

    /** The caller of the current request; to be asked within one only. */
    public Caller current() {
        return Caller.LOCAL;
    }
}
