package dev.madoguchi.app.command;

import dev.madoguchi.carryout.Carried;
import dev.madoguchi.carryout.Container;
import dev.madoguchi.carryout.ContainerException;
import dev.madoguchi.seal.StationKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Containers among named files and folders, each checked whole and then read like a folder; nothing is unpacked to a disk. */
final class UnpackedContainers implements AutoCloseable {
    private final List<FileSystem> opened = new ArrayList<>();
    private final List<Path> paths = new ArrayList<>();

    private UnpackedContainers() {}

    /** @param stations one of which has to have signed each container's list */
    static UnpackedContainers of(List<Path> named, StationKeys stations) {
        var containers = new UnpackedContainers();
        try {
            for (Path path : named) {
                containers.add(path, stations);
            }
            return containers;
        } catch (CommandFault e) {
            containers.close();
            throw e;
        }
    }

    /** The files and folders, with the top of each container in its place. */
    List<Path> paths() {
        return List.copyOf(paths);
    }

    private void add(Path path, StationKeys stations) {
        if (isContainer(path)) {
            mount(path, stations);
            return;
        }
        paths.add(path);
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                files.filter(UnpackedContainers::isContainer).sorted().forEach(each -> mount(each, stations));
            } catch (IOException | UncheckedIOException e) {
                throw new CommandFault("The folder " + path + " cannot be read.", e);
            }
        }
    }

    private static boolean isContainer(Path path) {
        return path.toString().endsWith(Container.SUFFIX) && Files.isRegularFile(path);
    }

    private void mount(Path file, StationKeys stations) {
        try (Container container = Container.open(file)) {
            if (!container.signed(stations)) {
                throw new CommandFault("No station that is known signed the list of " + file + ".");
            }
            for (Carried each : container.list().records()) {
                container.record(each);
            }
            FileSystem inside = FileSystems.newFileSystem(file);
            opened.add(inside);
            inside.getRootDirectories().forEach(paths::add);
        } catch (ContainerException e) {
            throw ServerTakeCommand.damaged(file, e);
        } catch (IOException e) {
            throw new CommandFault(file + " cannot be read.", e);
        }
    }

    @Override
    public void close() {
        for (FileSystem inside : opened) {
            try {
                inside.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
