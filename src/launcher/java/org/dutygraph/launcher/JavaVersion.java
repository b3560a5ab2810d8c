package org.dutygraph.launcher;

import java.lang.reflect.InvocationTargetException;

/**
 * The packaged program's first class. It is compiled for Java 8, so that an older Java than the program needs can still say so;
 * without it, that Java shows the trace of an UnsupportedClassVersionError.
 */
public final class JavaVersion {

    private static final int NEEDED = 17;
    private static final int WRONG_USAGE = 2;

    private JavaVersion() {}

    public static void main(String[] arguments) throws Throwable {
        String refusal = refusal(System.getProperty("java.specification.version"), System.getProperty("java.home"));
        if (refusal != null) {
            System.err.println(refusal);
            System.exit(WRONG_USAGE);
        }
        try {
            Class.forName("org.springframework.boot.loader.launch.JarLauncher")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /**
     * What to say of a Java; null where it will do.
     *
     * @param version as Java itself names it: {@code 1.8}, {@code 11}, {@code 17}
     */
    static String refusal(String version, String home) {
        int number = Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
        return number >= NEEDED
                ? null
                : "DutyGraph 需要 Java " + NEEDED + " 或更高版本，这里是 Java " + number + "（" + home + "）。请安装，或写明路径：/path/to/java -jar dutygraph.jar\n"
                        + "DutyGraph needs Java " + NEEDED + " or later; this is Java " + number + " (" + home
                        + "). Install one, or name it: /path/to/java -jar dutygraph.jar";
    }
}
