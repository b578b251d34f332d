package org.taskgrader.core.grouping;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.taskgrader.core.bytes.Bytes;

/**
 * A sample of a form's lines and pairs of lines, names left out: the smallest of them by each of some orders (MinHash; Broder,
 * “On the resemblance and containment of documents”, 1997). The share of places at which two sketches agree estimates which
 * share of their lines two forms have in common.
 *
 * @param octets {@link #PLACES} numbers of four octets each
 */
public record Sketch(Bytes octets) {

    /** How many orders there are. */
    public static final int PLACES = 32;

    /** Two sketches that agree in one band are looked at: with this many, forms that have 70 % in common nearly always are. */
    private static final int BAND = 4;

    /** @throws IllegalArgumentException if {@code octets} are no sketch */
    public Sketch {
        if (octets.size() != PLACES * Integer.BYTES) {
            throw new IllegalArgumentException(octets.size() + " octets are no sketch");
        }
    }

    static Sketch of(List<String> lines) {
        long[] smallest = new long[PLACES];
        Arrays.fill(smallest, Long.MAX_VALUE);
        long before = 0;
        for (String line : lines) {
            long hash = hash(line.strip());
            take(smallest, hash);
            take(smallest, mixed(before * 31 + hash));
            before = hash;
        }
        ByteBuffer octets = ByteBuffer.allocate(PLACES * Integer.BYTES);
        for (long value : smallest) {
            octets.putInt((int) value);
        }
        return new Sketch(Bytes.of(octets.array()));
    }

    private static void take(long[] smallest, long hash) {
        for (int place = 0; place < PLACES; place++) {
            smallest[place] = Math.min(smallest[place], mixed(hash + place));
        }
    }

    /** FNV-1a of the UTF-16 units. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** The finishing step of SplitMix64 (Steele, Lea, Flood, 2014). */
    private static long mixed(long value) {
        long z = value * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Which share of their lines the two have in common, from 0 to 1, as far as it can be told. */
    public double similarity(Sketch other) {
        int same = 0;
        for (int place = 0; place < PLACES; place++) {
            same += number(place) == other.number(place) ? 1 : 0;
        }
        return (double) same / PLACES;
    }

    /** Keys of which two sketches that are much alike very likely have one in common. */
    List<String> bands() {
        List<String> bands = new ArrayList<>();
        for (int first = 0; first < PLACES; first += BAND) {
            StringBuilder band = new StringBuilder().append(first);
            for (int place = first; place < first + BAND; place++) {
                band.append(' ').append(number(place));
            }
            bands.add(band.toString());
        }
        return bands;
    }

    private int number(int place) {
        int value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value = (value << Byte.SIZE) | (octets.at(place * Integer.BYTES + i) & 0xff);
        }
        return value;
    }
}
