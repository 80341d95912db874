/**
 * Sample city (样例城市): fills an empty installation with a simulated Fuqing, so that the product can be tried and
 * tested. Division codes and names are real; borders, buildings, people and requests are made up from a seed.
 */
@ApplicationModule
@NullMarked
package org.linjuli.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
