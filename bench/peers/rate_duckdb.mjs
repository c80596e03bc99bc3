// Industries summed into categories and rated by us-strong in DuckDB, from file to file: the peer of `observe rate --definitions`.
// Usage: PLEIAD_DUCKDB=FOLDER node rate_duckdb.mjs FACTS DEFINITIONS OUT, where FOLDER has node_modules/@duckdb/node-api.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { DuckDBInstance } = createRequire(join(process.env.PLEIAD_DUCKDB, 'peer.js'))('@duckdb/node-api');
const [facts, definitions, out] = process.argv.slice(2).map((path) => path.replaceAll("'", "''"));
const database = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await database.connect();
await connection.run(`
copy (
with definitions as (
  select naics, traded_local = 'Traded' traded, cluster category
  from read_csv('${definitions}', header = true, all_varchar = true) where cluster <> 'NA'),
cells as (
  select f.fips region, d.category, f.year, d.traded,
    sum(nullif(f.emp, 0)) employment, sum(f.est) establishments, bool_or(f.emp = 0) incomplete
  from read_csv('${facts}', header = true,
    columns = {fips: 'VARCHAR', naics: 'VARCHAR', year: 'INTEGER', emp: 'BIGINT', est: 'BIGINT', payann: 'BIGINT'}) f
  join definitions d using (naics) group by all),
regions as (select region, year, traded, sum(employment) jobs from cells group by all),
categories as (select category, year, traded, sum(employment) jobs from cells group by all),
nations as (select year, traded, sum(employment) jobs from cells group by all),
quotients as (
  select c.*, (c.employment / r.jobs) / (k.jobs / n.jobs) lq
  from cells c join regions r using (region, year, traded) join categories k using (category, year, traded) join nations n using (year, traded)),
cutoffs as (
  select category, year, quantile_cont(employment, 0.25) jobs, quantile_cont(establishments, 0.25) plants, quantile_cont(lq, [0.25, 0.5, 0.75, 0.9]) lq
  from quotients where traded and employment > 0 group by all),
judged as (
  select q.*, q.traded and q.employment is not null judged, c.lq cut, q.employment > c.jobs and q.establishments > c.plants floors
  from quotients q left join cutoffs c using (category, year))
select region, category, year, employment::bigint employment, establishments::bigint establishments, lq,
  if(judged, lq > cut[1] and floors, null) qualifying,
  if(judged, lq > cut[2] and floors, null) significant,
  if(judged, lq >= cut[3] and lq >= 1 and floors, null) strong,
  if(judged, lq >= cut[4] and lq >= 1 and floors, null) strong10,
  incomplete, if(traded, 'traded', 'local') kind
from judged order by year, region, category) to '${out}' (header, delimiter ',')`);
