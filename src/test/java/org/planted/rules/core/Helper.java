package org.planted.rules.core;

/** Lives in a package named by kind. */
class Helper {}
