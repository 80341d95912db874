package org.linjuli.cipher;

/** A column that holds sealed values. Its name is part of what is authenticated, so a value can't be moved to another. */
public record Field(String table, String column) {

    String name() {
        return table + '.' + column;
    }
}
