package org.dutygraph.web.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Addresses of pages. Single slashes in ids stay in the address; other characters, such as Chinese, are encoded. */
@Component("links")
public final class Links {

    // The forms of ids: 654021202, 654021:公安局, 654021202/2025-07, 654021202/2025-07/C27, 654021202/2025-07/C27/U1.
    private static final Pattern PLACE = Pattern.compile(
            "(?<actor>\\d{2,12}:.+)|(?<township>\\d{9})|\\d{9}/\\d{4}-\\d{2}(?<duty>/[BCW]\\d+(?<clause>/[UT]\\d+)?)?");

    /** What an id in a finding of a check leads to, by its form; null for what has no page. */
    public @Nullable String place(String id) {
        Matcher place = PLACE.matcher(id);
        if (!place.matches()) {
            return null;
        }
        if (place.group("actor") != null) {
            // It may also be a class of departments, which has no page of its own.
            return "/actors/" + encoded(id);
        }
        if (place.group("township") != null) {
            return township(id);
        }
        if (place.group("clause") != null) {
            return clause(id);
        }
        return place.group("duty") != null ? duty(id) : list(id);
    }

    /** {@code /duties/654021202/2025-07/C27}. */
    public String duty(String id) {
        return "/duties/" + encoded(id);
    }

    /** A clause's place on its duty's page. */
    public String clause(String id) {
        int slash = id.lastIndexOf('/');
        return duty(id.substring(0, slash)) + "#" + id.substring(slash + 1);
    }

    /** {@code /departments/654021:人力资源和社会保障局}, encoded. */
    public String department(String id) {
        return "/departments/" + encoded(id);
    }

    /** {@code /townships/654021202}. */
    public String township(String code) {
        return "/townships/" + encoded(code);
    }

    /** {@code /lists/654021202/2025-07}. */
    public String list(String id) {
        return "/lists/" + encoded(id);
    }

    /** A kind of department, by its name. */
    public String kind(String name) {
        return "/kinds/" + encoded(name);
    }

    /** {@code /matters/燃气安全~1a2b3c4d}, encoded. */
    public String matter(String id) {
        return "/matters/" + encoded(id);
    }

    /** A category of duties, by its name. */
    public String category(String name) {
        return "/categories/" + encoded(name);
    }

    /** The page of a thing that a search found by its name. */
    public String thing(String thing, String id) {
        return switch (thing) {
            case "department" -> department(id);
            case "kind" -> kind(id);
            case "category" -> category(id);
            case "township" -> township(id);
            case "region" -> region(id);
            case "matter" -> matter(id);
            default -> throw new IllegalArgumentException("no page for a " + thing);
        };
    }

    /** The duties that match a filter; each pair is a name and a value, empty values are left out. */
    public String duties(String... pairs) {
        return with("/duties", pairs);
    }

    /** The dashboard of a region. */
    public String region(String code) {
        return with("/", "region", code);
    }

    /** An address with parameters; empty values are left out. */
    public String with(String path, String... pairs) {
        StringBuilder address = new StringBuilder(path);
        char mark = '?';
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            if (pairs[i + 1] != null && !pairs[i + 1].isEmpty()) {
                address.append(mark).append(pairs[i]).append('=').append(UriUtils.encode(pairs[i + 1], "UTF-8"));
                mark = '&';
            }
        }
        return address.toString();
    }

    /** No two slashes stand side by side: the address of an empty segment is refused. */
    private static String encoded(String id) {
        return UriUtils.encodePath(id, "UTF-8").replace(";", "%3B").replaceAll("(^|/)/", "$1%2F");
    }
}
