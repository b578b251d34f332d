package org.taskgrader.api.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
@FunctionalInterface
interface HostResolver {

    InetAddress[] addresses(String host) throws UnknownHostException;
}
