package org.linjuli.cipher;

/**
 * Where sealed values stand, for what has to go through all of them.
 *
 * @param table with its schema
 * @param column the sealed column
 * @param row the column whose id is authenticated along
 * @param field what the values were sealed for; another table's where a row waits to go there
 */
public record SealedColumn(String table, String column, String row, Field field) {

    /** A column whose values are sealed for itself and the id of their row. */
    public static SealedColumn of(Field field) {
        return of(field, "id");
    }

    public static SealedColumn of(Field field, String row) {
        return new SealedColumn(field.table(), field.column(), row, field);
    }

    public String name() {
        return table + '.' + column;
    }
}
