package org.linjuli.platform;

/** A column, or what is made of columns, by which a list is ordered. With its last key a list is in one order only. */
public record Key(String column, String type) {

    public static Key id(String column) {
        return new Key(column, "uuid");
    }

    public static Key day(String column) {
        return new Key(column, "date");
    }
}
