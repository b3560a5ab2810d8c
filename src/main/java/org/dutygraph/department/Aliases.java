package org.dutygraph.department;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user's own table of names; it takes precedence over every rule.
 *
 * <p>Tab-separated, UTF-8, one name a line: the name as written; the region (a code, one of 县 区 市 州 省 国家 or COUNTY
 * PREFECTURE PROVINCE NATION, or nothing for the list's own county); a kind, a whole identity ({@code 654021:水利局}), or an
 * identity and its kind ({@code 654021:河湖管护中心=水利局}).
 * {@code #} begins a comment.
 *
 * @param entries the readable lines, in file order
 * @param faults the unreadable lines
 */
public record Aliases(List<Alias> entries, List<Fault> faults) {

    private static final Map<String, Level> WORDS = Map.ofEntries(
            Map.entry("县", Level.COUNTY),
            Map.entry("区", Level.COUNTY),
            Map.entry("旗", Level.COUNTY),
            Map.entry("市", Level.PREFECTURE),
            Map.entry("州", Level.PREFECTURE),
            Map.entry("盟", Level.PREFECTURE),
            Map.entry("地区", Level.PREFECTURE),
            Map.entry("省", Level.PROVINCE),
            Map.entry("自治区", Level.PROVINCE),
            Map.entry("国家", Level.NATION),
            Map.entry("COUNTY", Level.COUNTY),
            Map.entry("PREFECTURE", Level.PREFECTURE),
            Map.entry("PROVINCE", Level.PROVINCE),
            Map.entry("NATION", Level.NATION));

    public Aliases {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /**
     * One name.
     *
     * @param surface the name as written, without spaces
     * @param level the level of the place; COUNTY also where the line names no region
     * @param regionCode the region's code; empty where the level determines the region
     * @param kind the kind; with an identity its part behind the region
     * @param ofKind the kind of an identity that has another one than its own words say; null for others
     * @param everywhere whether it applies to every list (a whole identity) or only to lists below that region
     */
    public record Alias(
            String surface, Level level, String regionCode, String kind, @Nullable String ofKind, boolean everywhere) {

        /** What it means, as the third field has it. */
        public String target() {
            return new Target(everywhere ? regionCode + ":" + kind : kind, ofKind).toString();
        }
    }

    /**
     * What a name means, as it is written: {@code 水利局}, {@code 654021:水利局} or {@code 654021:河湖管护中心=水利局}.
     *
     * @param identity a kind or a whole identity
     * @param ofKind the kind of an identity that has another one than its own words say; null where none is written
     */
    public record Target(String identity, @Nullable String ofKind) {

        private static final String KIND = "=";

        /** Its parts, without spaces around them. */
        public static Target of(String written) {
            int equals = written.indexOf(KIND);
            return equals < 0
                    ? new Target(written.strip(), null)
                    : new Target(
                            written.substring(0, equals).strip(),
                            written.substring(equals + 1).strip());
        }

        @Override
        public String toString() {
            return ofKind == null ? identity : identity + KIND + ofKind;
        }
    }

    /**
     * A line that cannot be read.
     *
     * @param line its number, from 1
     * @param found the actual text
     * @param expected the expected text
     * @param remedy what to do
     */
    public record Fault(int line, String found, String expected, String remedy) {}

    /** No aliases. */
    public static Aliases none() {
        return new Aliases(List.of(), List.of());
    }

    /** Reads the table. A malformed line becomes a fault and does not affect the others. */
    public static Aliases parse(Reader reader) throws IOException {
        return parse(new BufferedReader(reader).lines().toList());
    }

    /** Reads the table's lines. */
    public static Aliases parse(List<String> lines) {
        List<Alias> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("﻿", "");
            if (!line.isBlank() && !line.startsWith("#")) {
                read(i + 1, line, entries, faults);
            }
        }
        return new Aliases(entries, faults);
    }

    private static void read(int number, String line, List<Alias> entries, List<Fault> faults) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3 || fields[0].isBlank() || fields[2].isBlank()) {
            faults.add(new Fault(
                    number,
                    line,
                    "three fields parted by tabs: name, region, kind",
                    "write the name, a tab, the region (or nothing), a tab, and the kind or identity"));
            return;
        }
        String surface = Compact.of(fields[0]).text();
        String region = fields[1].strip();
        String target = fields[2].strip();
        String identity = Target.of(target).identity();
        String ofKind = Target.of(target).ofKind();
        int colon = identity.indexOf(':');
        if (colon == 0 || colon == identity.length() - 1 || ofKind != null && colon < 0) {
            faults.add(new Fault(
                    number,
                    target,
                    "a kind, an identity such as 654021:水利局, or an identity and its kind such as 654021:河湖管护中心=水利局",
                    "write the part that is missing beside the colon"));
        } else if (ofKind != null && DepartmentKinds.bundled().named(ofKind) == null) {
            faults.add(noKind(number, ofKind, "write one of these behind the ="));
        } else if (colon < 0 && DepartmentKinds.bundled().named(target) == null) {
            faults.add(noKind(number, target, "write one of these, or a whole identity such as 654021:水利局"));
        } else if (colon > 0) {
            entries.add(new Alias(
                    surface, Level.COUNTY, identity.substring(0, colon), identity.substring(colon + 1), ofKind, true));
        } else if (region.isEmpty()) {
            entries.add(new Alias(surface, Level.COUNTY, "", target, null, false));
        } else if (WORDS.containsKey(region)) {
            entries.add(new Alias(surface, WORDS.get(region), "", target, null, false));
        } else if (region.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}")) {
            entries.add(new Alias(surface, Level.COUNTY, region, target, null, false));
        } else {
            faults.add(new Fault(
                    number,
                    region,
                    "a region code of 2, 4, 6 or 9 digits, a word of a level (县, 州, 省, 国家), or nothing",
                    "look the code up with the region search, or leave the field empty for the list's own county"));
        }
    }

    private static Fault noKind(int number, String found, String remedy) {
        return new Fault(
                number,
                found,
                "a kind of the table; the nearest are "
                        + String.join(", ", DepartmentKinds.bundled().nearest(found)),
                remedy);
    }
}
