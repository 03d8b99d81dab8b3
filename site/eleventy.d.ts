/** What we use of Eleventy 3, which ships no types. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    addGlobalData(key: string, value: unknown): void;
    addExtension(extension: string, options: Extension): void;
    addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
    addWatchTarget(path: string): void;
    readonly ignores: Set<string>;
    setFrontMatterParsingOptions(options: object): void;
    amendLibrary(name: string, change: (library: { set(options: object): void }) => void): void;
    setUseGitIgnore(use: boolean): void;
    setUseTemplateCache(use: boolean): void;
    /** @param options.ready called as soon as it listens, wherever it does */
    setServerOptions(options: { readonly ready: (server: { getServerUrl(host: string): string }) => void }): void;
    on(event: string, listener: () => unknown): void;
  }

  export interface Extension {
    readonly key: string;
    readonly useJavaScriptImport: boolean;
    /** Given a template that was imported. */
    readonly compile: (template: { render(data: TemplateData): string }) => (data: TemplateData) => string;
  }
  export interface TemplateData {
    readonly page: { readonly url: string };
  }

  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath?: string;
        readonly quietMode?: boolean;
        readonly runMode?: 'build' | 'serve';
        readonly config?: (config: UserConfig) => void | Promise<void>;
      },
    );
    init(): Promise<void>;
    toJSON(): Promise<readonly { readonly url: string; readonly inputPath: string; readonly content: string }[]>;
    watch(): Promise<unknown>;
    serve(port: number): Promise<unknown>;
    disableLogger(): void;
  }
  export default Eleventy;
}
