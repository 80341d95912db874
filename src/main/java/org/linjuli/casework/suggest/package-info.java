/**
 * Suggests while a person types: the category a text belongs to, open requests nearby that mean the same, and whether
 * it reads like an emergency. Pure functions over immutable models: no Spring, no database, no network. A model starts
 * from the dictionary's names and the project's own example sentences and learns from the city's labelled requests.
 */
@NullMarked
package org.linjuli.casework.suggest;

import org.jspecify.annotations.NullMarked;
