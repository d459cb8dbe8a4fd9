package dev.madoguchi.visitor;

import dev.madoguchi.role.Role;
import java.util.Optional;

/**
 * Who attends (002 §9(4)), as far as the municipality wants visitors to know.
 *
 * @param name as visitors read it; empty where only the role is told
 */
public record Attendant(Optional<String> name, Role role) {}
