package vn.hotline.launch;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.Channel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/**
 * The machine's own channels, but that a port may be listened to by two programs of one user at a time. So the port can
 * go from {@link WaitingRoom} to the application server ({@link vn.hotline.launch.door.SharedPort}) while requests come in:
 * at every moment one of them listens. Java's own web server, which the waiting room is, cannot ask for that itself; Java
 * takes this class by the property {@code java.nio.channels.spi.SelectorProvider}.
 */
public final class SharedPorts extends SelectorProvider {

    static final String PROPERTY = "java.nio.channels.spi.SelectorProvider";

    private final SelectorProvider machine = ofTheMachine();

    /** The manifest says that somebody else may ask for Java's own channels. */
    private static SelectorProvider ofTheMachine() {
        try {
            return (SelectorProvider) Class.forName("sun.nio.ch.DefaultSelectorProvider")
                    .getMethod("get")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java keeps its channels to itself", e);
        }
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        ServerSocketChannel channel = machine.openServerSocketChannel();
        channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        return channel;
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        return machine.openSocketChannel();
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        return machine.openDatagramChannel();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        return machine.openDatagramChannel(family);
    }

    @Override
    public Pipe openPipe() throws IOException {
        return machine.openPipe();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        return machine.openSelector();
    }

    @Override
    public Channel inheritedChannel() throws IOException {
        return machine.inheritedChannel();
    }
}
