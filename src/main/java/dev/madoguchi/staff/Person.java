package dev.madoguchi.staff;

/**
 * Somebody who works here.
 *
 * @param id what is typed to sign in
 * @param name as colleagues and visitors read it
 */
public record Person(String id, String name, Role role) {}
