package org.taskgrader.api.webhook;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public Internet from those that only machines near us can reach, among them the metadata services
 * of clouds. A caller may name any URL, and must not make us ask what it cannot ask itself.
 */
final class PublicAddresses {

    /**
     * What is not globally reachable, by the IANA registries of special-purpose addresses (RFC 6890 and its updates), with
     * what is translated to any IPv4 address. Java has IPv4 addresses written as IPv6 ({@code ::ffff:a.b.c.d}) as IPv4.
     */
    private static final List<IpSubnetFilterRule> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(PublicAddresses::rule)
            .toList();

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 1);
        return SPECIAL.stream().noneMatch(rule -> rule.matches(socket));
    }

    private static IpSubnetFilterRule rule(String network) {
        int slash = network.indexOf('/');
        return new IpSubnetFilterRule(
                network.substring(0, slash), Integer.parseInt(network.substring(slash + 1)), IpFilterRuleType.REJECT);
    }
}
