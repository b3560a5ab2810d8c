package org.dutygraph.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A line of TCP between a client and a server, good or bad as a test wants it. */
final class Line implements AutoCloseable {

    private enum State {
        GOOD,
        /** Each piece of bytes comes later. */
        SLOW,
        /** Everything is accepted, and nothing comes. */
        HANGS
    }

    private static final int SLOW_MILLISECONDS = 15;

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong cutAt = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong hangAt = new AtomicLong(Long.MAX_VALUE);
    private volatile State state = State.GOOD;
    private volatile boolean closed;
    private @Nullable ServerSocket ear;

    private Line(int target) throws IOException {
        this.target = target;
        this.ear = listen(0);
        this.port = ear.getLocalPort();
    }

    /** A good line to a port of this machine. */
    static Line to(int target) throws IOException {
        return new Line(target);
    }

    URI bolt() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    boolean hangs() {
        return state == State.HANGS;
    }

    /** Whether {@link #cutAfter} has come to pass. */
    boolean wasCut() {
        return cutAt.get() == Long.MAX_VALUE;
    }

    /** Good from now on, whatever it was to become. */
    void good() {
        cutAt.set(Long.MAX_VALUE);
        hangAt.set(Long.MAX_VALUE);
        become(State.GOOD);
    }

    void slow() {
        become(State.SLOW);
    }

    void hang() {
        become(State.HANGS);
    }

    /** Breaks all connections once clients have sent so many more bytes; those that come later are good. */
    void cutAfter(long bytes) {
        cutAt.set(up.get() + bytes);
    }

    /** Hangs once clients have sent so many more bytes. */
    void hangAfter(long bytes) {
        hangAt.set(up.get() + bytes);
    }

    /** Breaks all connections. */
    void cut() {
        for (Socket socket : open) {
            try {
                // A reset, as when a machine is gone, and no orderly end.
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException e) {
                // Closed already.
            }
            open.remove(socket);
        }
    }

    /** Nobody listens any more. */
    synchronized void refuse() throws IOException {
        ServerSocket before = ear;
        ear = null;
        if (before != null) {
            before.close();
        }
        cut();
    }

    /** Somebody listens again. */
    synchronized void accept() throws IOException {
        if (ear == null) {
            ear = listen(port);
        }
    }

    private synchronized void become(State next) {
        state = next;
        notifyAll();
    }

    private ServerSocket listen(int at) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
        start("line-ear", () -> {
            while (!socket.isClosed()) {
                try {
                    connect(socket.accept());
                } catch (IOException e) {
                    // Closed, or the server does not listen: the client sees its connection go.
                }
            }
        });
        return socket;
    }

    private void connect(Socket client) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(client);
            open.add(server);
            start("line-up", () -> pump(client, server, true));
            start("line-down", () -> pump(server, client, false));
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    private void pump(Socket from, Socket to, boolean upward) {
        byte[] bytes = new byte[8192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (upward && up.addAndGet(n) >= cutAt.get()) {
                    cutAt.set(Long.MAX_VALUE);
                    cut();
                    return;
                }
                if (upward && up.get() >= hangAt.get()) {
                    hangAt.set(Long.MAX_VALUE);
                    hang();
                }
                await();
                out.write(bytes, 0, n);
                out.flush();
            }
        } catch (IOException e) {
            // Broken from either side, or by the test.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private synchronized void await() throws InterruptedException {
        while (!closed && state == State.HANGS) {
            wait();
        }
        if (state == State.SLOW) {
            wait(SLOW_MILLISECONDS);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        refuse();
        become(State.GOOD);
    }
}
