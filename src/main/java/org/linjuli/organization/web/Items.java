package org.linjuli.organization.web;

import java.util.List;

/** A whole list, short enough to come at once. */
record Items<T>(List<T> items) {}
