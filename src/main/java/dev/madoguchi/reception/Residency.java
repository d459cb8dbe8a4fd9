package dev.madoguchi.reception;

/** Whether the visitor lives in this municipality, as the visitor says. */
public enum Residency {
    RESIDENT,
    ELSEWHERE
}
