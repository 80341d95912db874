package org.linjuli.identity;

/** What somebody types to sign in. */
public record Credentials(String username, String password) {

    @Override
    public String toString() {
        return "Credentials";
    }
}
