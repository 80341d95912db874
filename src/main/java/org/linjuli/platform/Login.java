package org.linjuli.platform;

/** A database role and its password. */
record Login(String role, String password) {

    @Override
    public String toString() {
        return role;
    }
}
