package org.linjuli.organization.web;

/** How an area of the territory is written in a request's body. */
final class Areas {

    /** From the county down to the grid: {@code 35.01.81}, {@code 35.01.81.007.010.004}. */
    static final String FORM = "\\d{2}(\\.\\d{2}){2}(\\.\\d{3}){0,3}";

    private Areas() {}
}
