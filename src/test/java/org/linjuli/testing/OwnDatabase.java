package org.linjuli.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a test class a database that no other class sees, at the price of an application context of its own.
 *
 * <p>Without it a Spring test gets a migrated database too, shared with the classes that share its context.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnDatabase {}
