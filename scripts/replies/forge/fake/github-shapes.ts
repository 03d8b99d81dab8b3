import {
  all,
  type FakeAccount,
  type FakeComment,
  type FakeIssue,
  type FakeLabel,
  type FakeRepository,
  type World,
} from './world.ts';

/** Where a fake GitHub says it is. */
export interface Addresses {
  /** Of the interface: `https://api.github.com`. */
  readonly api: string;
  /** Of the pages: `https://github.com`. */
  readonly web: string;
}

export interface Scene extends Addresses {
  readonly world: World;
}

/** The records as GitHub's answers show them: seconds, no more; every field its description requires. */
export const moment = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

const node = (kind: string, id: number): string => Buffer.from(`${kind}${id}`).toString('base64');

function userShape({ api, web }: Addresses, { id, login, type }: FakeAccount) {
  const url = `${api}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: node('U', id),
    avatar_url: `${web}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: type === 'Bot' ? `${web}/apps/${login.replace('[bot]', '')}` : `${web}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** A user asked for alone. */
export function profileShape(scene: Scene, account: FakeAccount) {
  return {
    ...userShape(scene, account),
    name: null,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  };
}

export function labelShape({ api }: Addresses, repository: FakeRepository, { id, name, color, description }: FakeLabel) {
  return {
    id,
    node_id: node('L', id),
    url: `${api}/repos/${repository.name}/labels/${encodeURIComponent(name)}`,
    name,
    color,
    default: false,
    description,
  };
}

/** How many comments each issue had. */
export function commentCounts(repository: FakeRepository, asOf: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { issue } of all(repository.comments, asOf)) counts.set(issue, (counts.get(issue) ?? 0) + 1);
  return counts;
}

export function issueShape(
  scene: Scene,
  repository: FakeRepository,
  issue: FakeIssue,
  asOf: number,
  counts = commentCounts(repository, asOf),
) {
  const { world, api, web } = scene;
  const url = `${api}/repos/${repository.name}/issues/${issue.number}`;
  const page = `${web}/${repository.name}/${issue.pullRequest ? 'pull' : 'issues'}/${issue.number}`;
  return {
    url,
    repository_url: `${api}/repos/${repository.name}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    id: issue.id,
    node_id: node('I', issue.id),
    number: issue.number,
    title: issue.title,
    user: userShape(scene, world.accounts.get(issue.author)!),
    labels: issue.labels.flatMap((id) => {
      const label = repository.labels.get(id)?.asOf(asOf);
      return label ? [labelShape(scene, repository, label)] : [];
    }),
    state: issue.state,
    locked: issue.locked,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: counts.get(issue.number) ?? 0,
    created_at: moment(issue.created),
    updated_at: moment(issue.updated),
    closed_at: issue.closed === null ? null : moment(issue.closed),
    // What a private organisation's own member reads, too: it proves nothing.
    author_association: 'NONE',
    active_lock_reason: null,
    body: issue.body,
    closed_by: null,
    reactions: reactionsShape(`${url}/reactions`, []),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: issue.reason,
    ...(issue.pullRequest
      ? {
          draft: false,
          pull_request: {
            url: url.replace('/issues/', '/pulls/'),
            html_url: page,
            diff_url: `${page}.diff`,
            patch_url: `${page}.patch`,
          },
        }
      : {}),
  };
}

export function commentShape(scene: Scene, repository: FakeRepository, comment: FakeComment) {
  const url = `${scene.api}/repos/${repository.name}/issues/comments/${comment.id}`;
  return {
    url,
    html_url: `${scene.web}/${repository.name}/issues/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${scene.api}/repos/${repository.name}/issues/${comment.issue}`,
    id: comment.id,
    node_id: node('IC', comment.id),
    user: userShape(scene, scene.world.accounts.get(comment.author)!),
    created_at: moment(comment.created),
    updated_at: moment(comment.updated),
    author_association: 'NONE',
    body: comment.body,
    reactions: reactionsShape(`${url}/reactions`, comment.reactions),
    performed_via_github_app: null,
  };
}

export function reactionShape(scene: Scene, { id, account, content, at }: FakeComment['reactions'][number]) {
  return {
    id,
    node_id: node('R', id),
    user: userShape(scene, scene.world.accounts.get(account)!),
    content,
    created_at: moment(at),
  };
}

function reactionsShape(url: string, reactions: FakeComment['reactions']) {
  const count = (content: string) => reactions.filter((reaction) => reaction.content === content).length;
  const named = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes'].map((content) => [
    content,
    count(content),
  ]);
  return { url, total_count: reactions.length, ...Object.fromEntries(named) };
}
