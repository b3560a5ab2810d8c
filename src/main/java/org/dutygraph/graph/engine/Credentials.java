package org.dutygraph.graph.engine;

/**
 * Who opens a server's graph.
 *
 * @param user the user name
 * @param password the password; never printed
 */
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
